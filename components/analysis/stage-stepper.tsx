import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/time/elapsed";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import type { Analysis } from "@/lib/analysis/schema";
import { type StageState, stageStates } from "./stages";

const MARKS: Record<StageState["state"], { tone: string; mark: React.ReactNode }> = {
  finished: { tone: "text-resolved", mark: <Check aria-hidden strokeWidth={2.5} className="size-4" /> },
  running: { tone: "text-accent", mark: <Spinner className="size-3.5" /> },
  waiting: { tone: "text-quiet", mark: <span aria-hidden className="size-1.5 rounded-full bg-edge" /> },
};

/** Where the analysis stands, and how long each stage took. */
export function StageStepper({ analysis }: { analysis: Pick<Analysis, "stage" | "stages"> }) {
  const t = useTranslations("Analysis");
  return (
    <ol aria-label={t("stages")} className="flex flex-col gap-1.5">
      {stageStates(analysis.stage, analysis.stages).map(({ stage, state, milliseconds }) => (
        <li key={stage} aria-current={state === "running" ? "step" : undefined} className="flex items-center gap-2.5 text-sm">
          <span className={cn("flex size-4 items-center justify-center", MARKS[state].tone)}>{MARKS[state].mark}</span>
          <span className={cn(state === "waiting" && "text-quiet", state === "running" && "font-medium")}>{t(`stage.${stage}`)}</span>
          <span className="sr-only">{t(`state.${state}`)}</span>
          {milliseconds !== null && state === "finished" && (
            <span className="ml-auto text-xs text-quiet">
              <Elapsed milliseconds={milliseconds} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
