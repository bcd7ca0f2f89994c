import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import type { KeptFeedback } from "@/lib/analysis/schema";

/** What was said of an analysis, by whom and when. */
export function GivenVerdict({ given: { verdict, category, comment, givenByName, createdAt } }: { given: KeptFeedback }) {
  const t = useTranslations("Judgement");
  const categories = useTranslations("Categories");
  return (
    <div className="text-xs text-quiet">
      <p className="flex flex-wrap gap-x-1.5">
        <span className="font-medium text-ink">{verdict === "corrected" && category ? t("correctedTo", { category: categories(category) }) : t(`given.${verdict}`)}</span>
        {givenByName && <span className="wrap-anywhere">{givenByName}</span>}
        <RelativeTime value={createdAt} />
      </p>
      {comment && (
        <q dir="auto" className="prose-plain">
          {comment}
        </q>
      )}
    </div>
  );
}
