import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { cn } from "@/components/ui/cn";
import type { Category } from "@/db/enums";
import type { Analysis } from "@/lib/analysis/schema";
import { Confidence } from "./confidence";

interface VerdictProps {
  analysis: Analysis;
  ticketCategory: Category;
}

/** The suggested category, how sure the desk is of it, and the suggested priority; a category that it is not sure of is dashed and called a guess. */
export function Verdict({ analysis: { suggestedCategory, confidenceScore, confidenceBasis, confidenceN, suggestedPriority, degraded }, ticketCategory }: VerdictProps) {
  const t = useTranslations("Analysis");
  const categories = useTranslations("Categories");
  const isGuess = degraded.includes("unsure");
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-3 px-4 py-3.5 sm:grid-cols-2">
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
            {suggestedCategory !== ticketCategory && <p className="pt-1 text-xs text-quiet">{t("differs", { category: categories(ticketCategory) })}</p>}
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
            <Facet priority={suggestedPriority} className="text-sm" />
          </dd>
        </div>
      )}
    </dl>
  );
}
