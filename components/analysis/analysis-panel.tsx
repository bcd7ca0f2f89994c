import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Panel } from "@/components/ui/panel";
import type { TicketDetail } from "@/lib/tickets/schema";
import type { AnalysisActions } from "./analysis-actions";
import { AnalysisFold } from "./analysis-fold";
import { AnalysisUnderWay } from "./analysis-under-way";
import { AnalyzeAgain } from "./analyze-again";
import { HowItWasMade } from "./how-it-was-made";
import { Suggestion } from "./suggestion";

/** What the desk suggests to who handles the ticket: the newest analysis, and the one that is being made. */
export function AnalysisPanel({ ticket, ...actions }: { ticket: TicketDetail } & AnalysisActions) {
  const t = useTranslations("Analysis");
  const [newest] = ticket.aiResponses;
  const underWay = ticket.analysisUnderWay;
  const made = newest?.completedAt;
  const aside = !underWay && (
    <div className="flex flex-wrap items-center gap-x-3">
      {made && <RelativeTime value={made} className="text-xs text-quiet" />}
      <AnalyzeAgain ticketId={ticket.id} label={t(newest ? "again" : "first")} analyzeAgain={actions.analyzeAgain} />
    </div>
  );
  return (
    <Panel title={t("title")} aside={aside}>
      <div className="divide-y">
        {underWay && <AnalysisUnderWay analysis={underWay} ticket={ticket} />}
        {underWay && newest && <p className="bg-canvas px-4 py-2 text-xs text-quiet">{t("earlier")}</p>}
        {newest && (
          <AnalysisFold more={Math.max(newest.steps.length - 1, 0)}>
            <Suggestion analysis={newest} ticket={ticket} actions={actions} />
            <HowItWasMade analysis={newest} />
          </AnalysisFold>
        )}
        {!newest && !underWay && <p className="px-4 py-3 text-sm text-quiet">{t("never")}</p>}
      </div>
    </Panel>
  );
}
