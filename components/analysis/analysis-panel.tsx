import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Panel } from "@/components/ui/panel";
import type { TicketDetail } from "@/lib/tickets/schema";
import { AnalysisUnderWay } from "./analysis-under-way";
import { HowItWasMade } from "./how-it-was-made";
import { Suggestion } from "./suggestion";

/** What the desk suggests to who handles the ticket: the newest analysis, and the one that is being made. */
export function AnalysisPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("Analysis");
  const [newest] = ticket.aiResponses;
  const underWay = ticket.analysisUnderWay;
  const made = newest?.completedAt;
  return (
    <Panel title={t("title")} aside={made && !underWay && <RelativeTime value={made} className="text-xs text-quiet" />}>
      <div className="divide-y">
        {underWay && <AnalysisUnderWay analysis={underWay} ticketCategory={ticket.category} />}
        {underWay && newest && <p className="bg-canvas px-4 py-2 text-xs text-quiet">{t("earlier")}</p>}
        {newest && (
          <>
            <Suggestion analysis={newest} ticketCategory={ticket.category} />
            <HowItWasMade analysis={newest} />
          </>
        )}
        {!newest && !underWay && <p className="px-4 py-3 text-sm text-quiet">{t("never")}</p>}
      </div>
    </Panel>
  );
}
