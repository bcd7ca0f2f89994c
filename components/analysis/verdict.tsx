import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import type { Category } from "@/db/enums";
import type { Analysis } from "@/lib/analysis/schema";
import { Confidence } from "./confidence";

interface VerdictProps {
  analysis: Analysis;
  ticketCategory: Category;
}

/** The suggested category and how sure the desk is of it. */
export function Verdict({ analysis: { suggestedCategory, confidenceScore, confidenceBasis, confidenceN }, ticketCategory }: VerdictProps) {
  const t = useTranslations("Analysis");
  const categories = useTranslations("Categories");
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-3 px-4 py-3.5 sm:grid-cols-2">
      {suggestedCategory && (
        <div className="min-w-0">
          <dt className="text-xs font-semibold text-quiet">{t("category")}</dt>
          <dd className="pt-1">
            <Facet category={suggestedCategory} className="rounded-md border bg-canvas px-2 py-0.5 text-sm font-medium" />
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
    </dl>
  );
}
