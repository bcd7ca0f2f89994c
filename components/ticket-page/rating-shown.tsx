import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Panel } from "@/components/ui/panel";
import { SCORES } from "@/lib/ratings/limits";
import { type Rating } from "@/lib/ratings/schema";
import { SCORE_ICONS } from "./scores";

/** What the requester said of how it went, for staff. */
export function RatingShown({ rating: { score, comment, updatedAt } }: { rating: Rating }) {
  const t = useTranslations("Rating");
  const value = SCORES.find((known) => known === String(score));
  if (!value) return null;
  const Icon = SCORE_ICONS[value];
  return (
    <Panel title={t("shown")} aside={<RelativeTime value={updatedAt} className="text-xs text-quiet" />}>
      <div className="flex flex-col gap-1.5 px-4 py-3 text-sm">
        <p className="flex items-center gap-2 font-medium">
          <Icon aria-hidden className="size-5 shrink-0 text-quiet" />
          {t(`score.${value}`)}
        </p>
        {comment && (
          <p dir="auto" className="prose-plain">
            {comment}
          </p>
        )}
      </div>
    </Panel>
  );
}
