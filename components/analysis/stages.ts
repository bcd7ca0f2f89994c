import { ANALYSIS_STAGES, type AnalysisStage } from "@/db/enums";
import type { StageTimes } from "@/lib/analysis/schema";

export const SHOWN_STAGES = ["embed", "retrieve", "generate", "save"] as const;

export type ShownStage = (typeof SHOWN_STAGES)[number];

export interface StageState {
  stage: ShownStage;
  state: "waiting" | "running" | "finished";
  milliseconds: number | null;
}

const place = (stage: AnalysisStage): number => ANALYSIS_STAGES.indexOf(stage);

/** The four stages of an analysis that stands at `current`. */
export function stageStates(current: AnalysisStage, { embedMs, retrieveMs, generateMs, saveMs }: StageTimes): StageState[] {
  const times: Record<ShownStage, number | null> = { embed: embedMs, retrieve: retrieveMs, generate: generateMs, save: saveMs };
  return SHOWN_STAGES.map((stage) => {
    const state = stage === current ? "running" : place(stage) < place(current) ? "finished" : "waiting";
    return { stage, state, milliseconds: times[stage] };
  });
}

/** Once retrieval has ended, sources and a plan from them are known, whatever the language model will say. */
export const isProvisional = (stage: AnalysisStage): boolean => stage === "generate" || stage === "save";
