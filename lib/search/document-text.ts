import { maskSecrets } from "@/lib/ai/mask-secrets";
import { cleanText } from "./clean-text";
import type { Passage } from "./embed-passages";

/**
 * The version of the texts that follow and of how they are cut. Whoever changes what they come to raises it, and every document
 * is embedded anew. 2: secrets are masked.
 */
export const CHUNKING_VERSION = 2;

export interface Report {
  title: string;
  description: string;
  /** What the requester said since, newest last. */
  facts?: readonly string[];
}

/** What the requester said since the report; empty when nothing. */
export const factsText = ({ facts = [] }: Pick<Report, "facts">): string => maskSecrets(facts.map(cleanText).join("\n"));

/** What a ticket reports, as it is embedded and classified: no secret gets into a vector or a chunk. */
export function reportText(report: Report): string {
  const text = maskSecrets(`${report.title}\n${cleanText(report.description)}`);
  const facts = factsText(report);
  return facts === "" ? text : `${text}\n${facts}`;
}

/** A solved ticket's parts: report and resolution get vectors of their own, since either alone may be what matches. */
export function ticketPassages(ticket: { title: string; description: string; resolution: string | null }): Passage[] {
  const report: Passage = { part: "report", text: reportText(ticket) };
  const solved: Passage[] = ticket.resolution === null ? [] : [{ part: "resolution", text: maskSecrets(`${ticket.title}\n${ticket.resolution}`) }];
  return [report, ...solved];
}

export const articlePassages = (article: { title: string; content: string }): Passage[] => [
  { part: "body", text: maskSecrets(`${article.title}\n${article.content}`) },
];
