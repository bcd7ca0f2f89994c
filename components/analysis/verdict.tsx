import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { cn } from "@/components/ui/cn";
import type { Analysis } from "@/lib/analysis/schema";
import type { TicketDetail } from "@/lib/tickets/schema";
import type { AnalysisActions } from "./analysis-actions";
import { Confidence } from "./confidence";
import { SuggestedPriority } from "./suggested-priority";

interface VerdictProps {
  analysis: Analysis;
  ticket: Pick<TicketDetail, "id" | "category" | "priority">;
  applyPriority?: AnalysisActions["applyPriority"];
}

/** The suggested category, how sure the desk is of it, and the suggested priority; a category that it is not sure of is dashed and called a guess. */
export function Verdict({ analysis: { suggestedCategory, confidenceScore, confidenceBasis, confidenceN, suggestedPriority, degraded }, ticket, applyPriority }: VerdictProps) {
  const t = useTranslations("Analysis");
  const categories = useTranslations("Categories");
  const isGuess = degraded.includes("unsure");
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 px-4 py-3">
      {suggestedCategory && (
        <div className="min-w-0">
          <dt className="text-xs font-semibold text-quiet">{t("category")}</dt>
          <dd className="pt-1">
            <Facet category={suggestedCategory} className={cn("rounded-md border bg-canvas px-2 py-0.5 text-sm font-medium", isGuess && "border-dashed border-edge")} />
            {isGuess && (
              <p className="flex items-center gap-1 pt-1 text-xs font-medium">
                <CircleHelp aria-hidden className="size-3.5 shrink-0" />
                {t("guess")}
              </p>
            )}
            {suggestedCategory !== ticket.category && <p className="pt-1 text-xs text-quiet">{t("differs", { category: categories(ticket.category) })}</p>}
          </dd>
        </div>
      )}
      {confidenceScore !== null && (
        <div className="min-w-0">
          <dt className="text-xs font-semibold text-quiet">{t("confidence")}</dt>
          <dd className="pt-1">
            <Confidence score={confidenceScore} measuredBy={confidenceBasis === "measured" ? confidenceN : null} />
          </dd>
        </div>
      )}
      {suggestedPriority && (
        <div className="min-w-0">
          <dt className="text-xs font-semibold text-quiet">{t("priority")}</dt>
          <dd className="pt-1">
            <SuggestedPriority priority={suggestedPriority} ticket={ticket} applyPriority={applyPriority} />
          </dd>
        </div>
      )}
    </dl>
  );
}
