import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/time/elapsed";
import type { Analysis } from "@/lib/analysis/schema";
import { stageStates } from "./stages";

/** What each stage took, in one line. */
export function StageTimes({ analysis }: { analysis: Pick<Analysis, "stage" | "stages"> }) {
  const t = useTranslations("Analysis");
  return (
    <ul className="flex flex-wrap gap-x-3">
      {stageStates(analysis.stage, analysis.stages).map(
        ({ stage, milliseconds }) =>
          milliseconds !== null && (
            <li key={stage} className="whitespace-nowrap">
              {t(`stage.${stage}`)} <Elapsed milliseconds={milliseconds} />
            </li>
          ),
      )}
    </ul>
  );
}
