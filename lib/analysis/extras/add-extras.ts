import type { Phrasebook } from "@/lib/ai/ports";
import type { Evidence } from "@/lib/analysis/evidence";
import type { Suggestion } from "@/lib/analysis/suggestion";
import { reportText } from "@/lib/search/document-text";
import type { Ticket } from "@/lib/tickets/schema";
import { draftReply } from "./draft-reply";
import { missingFacts } from "./missing-facts";
import { suggestPriority } from "./suggest-priority";

/** A suggestion with a priority, what to ask the requester, and a first answer, made without a language model. */
export function addExtras(suggestion: Suggestion, { ticket, evidence }: { ticket: Ticket; evidence: Evidence }, phrasebook: Phrasebook): Suggestion {
  const report = reportText(ticket);
  const questions = missingFacts(report, suggestion.category).map((fact) => phrasebook.phrase(ticket.language, `Questions.${fact}`));
  const sources = evidence.sources.map(({ document }) => document);
  return { ...suggestion, priority: suggestPriority(report), questions, reply: draftReply({ ticket, sources, questions }, phrasebook) };
}
