import type { AnalysisActions } from "@/components/analysis/analysis-actions";

const never = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));

/** For pages that are only drawn. */
export const analysisActions: Omit<AnalysisActions, "takeReply"> = { judge: never, analyzeAgain: never, applyPriority: never };
