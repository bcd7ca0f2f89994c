import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { askWorker } from "@/lib/health/ask-worker";
import type { Dependency } from "@/lib/health/schema";
import { withSince } from "@/lib/health/with-since";
import { embeddingCoverage } from "./embedding-coverage";
import type { AiHealth } from "./schema";

const known = ({ state, fault, model, since }: Dependency) => ({ state, fault: fault ?? null, model: model ?? null, since });

/** The worker and its models as they are now. Of a worker that does not answer, this process' own settings name the embedding model. */
export async function modelHealth(ctx: Ctx): Promise<Pick<AiHealth, "worker" | "models">> {
  const { report, ...found } = await askWorker();
  const { state, fault, since } = withSince("worker", found, ctx.now());
  const unknown = { state: "unknown" as const, since };
  const embedding = known(report?.embedding ?? { ...unknown, model: env().EMBEDDING_MODEL });
  const llm = report?.llm ?? { ...unknown, version: null, breaker: null };
  const coverage = await embeddingCoverage(ctx, embedding.model ?? env().EMBEDDING_MODEL);
  return {
    worker: { state: state === "ready" ? "ready" : "down", fault: fault ?? null, since },
    models: { embeddingModel: { ...embedding, ...coverage }, llm: { ...known(llm), version: llm.version, breaker: llm.breaker } },
  };
}
