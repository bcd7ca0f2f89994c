import type { Locale } from "@/db/enums";
import type { Phrasebook } from "@/lib/ai/ports";
import type { TeachingDocument } from "@/lib/search/found-document";
import { type Evidence, referenceTo } from "./evidence";
import { instructions } from "./instructions";
import type { Step } from "./schema";
import type { Suggestion } from "./suggestion";
import type { CategoryVote } from "./vote-category";

const STEPS_OF_A_SOURCE = 5;
const PLANNED_SOURCES = 3;
/** A further source is worth a step when it is nearly as near as the best. */
const POINTED_TO = 0.75;

/** A source in the ticket's language gives its own sentences; another is pointed to, since nothing translates it here. */
function stepsOf(document: TeachingDocument, language: Locale, phrasebook: Phrasebook): Step[] {
  const sources = [referenceTo(document)];
  const texts = document.language === language ? instructions(document).map((text) => text.trim()).filter(Boolean) : [];
  if (texts.length > 0) return texts.slice(0, STEPS_OF_A_SOURCE).map((text) => ({ text, sources }));
  const words = { language: phrasebook.phrase(language, `Languages.${document.language}`), title: document.title };
  const text =
    document.type === "ticket"
      ? phrasebook.phrase(language, "Plan.foreign_ticket", { ...words, number: document.ticketNumber })
      : phrasebook.phrase(language, "Plan.foreign_article", words);
  return [{ text, sources }];
}

/** The suggestion without a language model: what the best sources did, or the category's usual first steps. */
export function planFromEvidence(evidence: Evidence, { category, shares }: CategoryVote, language: Locale, phrasebook: Phrasebook): Suggestion {
  const confirm: Step = { text: phrasebook.phrase(language, "Plan.confirm"), sources: [] };
  const template = phrasebook.list(language, `Plan.templates.${category}`).map((text) => ({ text, sources: [] }));
  const shared = { category, score: shares[category], sourcesDropped: 0, priority: null, reply: null, questions: [] };
  const [best, ...others] = evidence.sources;
  if (!best) return { ...shared, source: "rules", modelUsed: "rules", steps: template, degraded: ["nothing_similar"] };
  const pointers = others
    .filter(({ document, score }) => document.language !== language && score >= best.score * POINTED_TO)
    .slice(0, PLANNED_SOURCES - 1);
  const planned = [best, ...pointers].flatMap(({ document }) => stepsOf(document, language, phrasebook));
  const first = best.document.language === language ? [] : template.slice(0, 1);
  return { ...shared, source: "retrieval", modelUsed: "retrieval", steps: [...first, ...planned, confirm], degraded: [] };
}
