import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Analysis } from "@/lib/analysis/schema";
import type { TicketDetail } from "@/lib/tickets/schema";
import type { AnalysisActions } from "./analysis-actions";
import { Articles } from "./articles";
import { DraftReply } from "./draft-reply";
import { Judgement } from "./judgement";
import { Plan } from "./plan";
import { Questions } from "./questions";
import { SimilarTickets } from "./similar-tickets";
import { Verdict } from "./verdict";

interface SuggestionProps {
  analysis: Analysis;
  ticket: Pick<TicketDetail, "id" | "category" | "priority">;
  /** Undefined while the analysis is under way. */
  actions?: AnalysisActions;
}

export function Suggestion({ analysis, ticket, actions }: SuggestionProps) {
  const t = useTranslations("Analysis");
  const isUnknown = analysis.degraded.includes("nothing_similar");
  const questions = analysis.questions.length > 0 && <Questions analysis={analysis} takeReply={actions?.takeReply} />;
  return (
    <>
      <div>
        <Verdict analysis={analysis} ticket={ticket} applyPriority={actions?.applyPriority} />
        {actions && <Judgement key={analysis.id} analysis={analysis} ticketCategory={ticket.category} judge={actions.judge} />}
      </div>
      {isUnknown && (
        <div className="px-4 py-3">
          <Notice tone="calm">{t("unknown")}</Notice>
        </div>
      )}
      {isUnknown && questions}
      {analysis.steps.length > 0 && <Plan analysis={analysis} />}
      {!isUnknown && questions}
      {analysis.draftReply && <DraftReply text={analysis.draftReply} language={analysis.language} takeReply={actions?.takeReply} />}
      {analysis.similarTickets.length > 0 && <SimilarTickets tickets={analysis.similarTickets} />}
      {analysis.articles.length > 0 && <Articles articles={analysis.articles} />}
    </>
  );
}
