import { isDegradation } from "@/lib/analysis/degradations";
import type { AiHealth, EmbeddingModelHealth, LlmHealth } from "./schema";

type Degraded = AiHealth["degraded"][number];

/** As analyses name the same fault. */
const embeddingFault = (fault: string | null) => (fault === "missing" ? "embedding_model_missing" : "embedding_failed");

function llmFault(fault: string | null) {
  const code = `llm_${fault}`;
  return isDegradation(code) ? code : "llm_unreachable";
}

/** What an analysis that is made now would lack, and since when. Of models behind a silent worker nothing is known. */
export function degradedNow(worker: AiHealth["worker"], { embeddingModel, llm }: { embeddingModel: EmbeddingModelHealth; llm: LlmHealth }): Degraded[] {
  const degraded: Degraded[] = [];
  if (worker.state === "down") degraded.push({ degradation: worker.fault === "no_database" ? "worker_without_database" : "worker_unreachable", since: worker.since });
  if (embeddingModel.state === "down") degraded.push({ degradation: embeddingFault(embeddingModel.fault), since: embeddingModel.since });
  if (llm.state === "down") degraded.push({ degradation: llmFault(llm.fault), since: llm.since });
  if (llm.breaker?.since) degraded.push({ degradation: "llm_skipped", since: llm.breaker.since });
  return degraded;
}
