import { maskSecrets } from "@/lib/ai/mask-secrets";
import { cleanText } from "./clean-text";
import type { Passage } from "./embed-passages";

/** What a ticket reports, as it is embedded and classified: no secret gets into a vector or a chunk. */
export const reportText = (ticket: { title: string; description: string }): string => maskSecrets(`${ticket.title}\n${cleanText(ticket.description)}`);

/** A solved ticket's parts: report and resolution get vectors of their own, since either alone may be what matches. */
export function ticketPassages(ticket: { title: string; description: string; resolution: string | null }): Passage[] {
  const report: Passage = { part: "report", text: reportText(ticket) };
  const solved: Passage[] = ticket.resolution === null ? [] : [{ part: "resolution", text: maskSecrets(`${ticket.title}\n${ticket.resolution}`) }];
  return [report, ...solved];
}

export const articlePassages = (article: { title: string; content: string }): Passage[] => [
  { part: "body", text: maskSecrets(`${article.title}\n${article.content}`) },
];
