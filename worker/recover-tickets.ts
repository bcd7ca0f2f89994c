import { enqueue } from "@/lib/jobs/enqueue";
import { type Recovery, reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { jobCtx } from "./job-ctx";

/** Has the tickets analysed again that a model's absence degraded. However many workers notice, one job waits for each model. */
export async function recoverTickets(recovery: Recovery): Promise<void> {
  await enqueue(jobCtx("recover-tickets"), reanalyzeDegradedJob, { recovery }, { key: recovery });
}
