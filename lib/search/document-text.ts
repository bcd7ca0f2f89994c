import type { Passage } from "./embed-passages";
import { cleanText } from "./clean-text";

/** What a ticket reports, as it is embedded and classified. */
export const reportText = (ticket: { title: string; description: string }): string => `${ticket.title}\n${cleanText(ticket.description)}`;

/** A solved ticket's parts: report and resolution get vectors of their own, since either alone may be what matches. */
export function ticketPassages(ticket: { title: string; description: string; resolution: string | null }): Passage[] {
  const report: Passage = { part: "report", text: reportText(ticket) };
  const solved: Passage[] = ticket.resolution === null ? [] : [{ part: "resolution", text: `${ticket.title}\n${ticket.resolution}` }];
  return [report, ...solved];
}

export const articlePassages = (article: { title: string; content: string }): Passage[] => [
  { part: "body", text: `${article.title}\n${article.content}` },
];
