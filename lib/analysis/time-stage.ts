import type { AnalysisStage } from "@/db/enums";
import { metrics } from "@/lib/core/metrics";
import { inSpan } from "@/lib/core/spans";
import { stopwatch } from "@/lib/core/stopwatch";

/** Runs the work of a stage; returns its result and the milliseconds it took. */
export async function timeStage<Result>(stage: AnalysisStage, work: () => Promise<Result>): Promise<[Result, number]> {
  const elapsed = stopwatch();
  const result = await inSpan(`stage ${stage}`, {}, work);
  const milliseconds = elapsed();
  metrics().analysisStageDuration.observe({ stage }, milliseconds / 1000);
  return [result, milliseconds];
}
