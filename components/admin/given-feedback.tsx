import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { ExactTime } from "@/components/time/exact-time";
import type { Analysis } from "@/lib/analysis/schema";

/** What staff said of an analysis, the last verdict at the end. */
export function GivenFeedback({ feedback }: Pick<Analysis, "feedback">) {
  const verdicts = useTranslations("Verdicts");
  if (feedback.length === 0) return <p className="px-4 py-3 text-sm text-quiet">{verdicts("none")}</p>;
  return (
    <ul className="divide-y text-sm">
      {feedback.map(({ verdict, category, comment, createdAt }) => (
        <li key={createdAt.toISOString()} className="flex flex-wrap items-center gap-x-3 px-4 py-2">
          <span className="font-medium">{verdicts(verdict)}</span>
          {category && <Facet category={category} />}
          <span className="text-xs text-quiet">
            <ExactTime value={createdAt} />
          </span>
          {comment && <q dir="auto" className="prose-plain basis-full text-quiet">{comment}</q>}
        </li>
      ))}
    </ul>
  );
}
