import type { Category } from "@/db/enums";
import type { Analysis } from "@/lib/analysis/schema";
import { Articles } from "./articles";
import { DraftReply } from "./draft-reply";
import { Plan } from "./plan";
import { Questions } from "./questions";
import { SimilarTickets } from "./similar-tickets";
import { Verdict } from "./verdict";

interface SuggestionProps {
  analysis: Analysis;
  ticketCategory: Category;
}

export function Suggestion({ analysis, ticketCategory }: SuggestionProps) {
  return (
    <>
      <Verdict analysis={analysis} ticketCategory={ticketCategory} />
      {analysis.steps.length > 0 && <Plan analysis={analysis} />}
      {analysis.questions.length > 0 && <Questions analysis={analysis} />}
      {analysis.draftReply && <DraftReply text={analysis.draftReply} language={analysis.language} />}
      {analysis.similarTickets.length > 0 && <SimilarTickets tickets={analysis.similarTickets} />}
      {analysis.articles.length > 0 && <Articles articles={analysis.articles} />}
    </>
  );
}
