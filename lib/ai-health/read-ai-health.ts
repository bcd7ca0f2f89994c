import { desc } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { authorize } from "@/lib/auth/permissions";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { readEventHead } from "@/lib/events/read-event-head";
import { degradedNow } from "./degraded-now";
import { latestClassifier } from "./latest-classifier";
import { type Figures, makeFigures } from "./make-figures";
import { modelHealth } from "./model-health";
import { queueDepths } from "./queue-depths";
import { type AiHealth, type ReadAiHealthInput, readAiHealthInput } from "./schema";

/** How far the window of days may lag behind while nothing happens. */
const KEPT_SECONDS = 60;

/** From so many analyses on, figures take longer to make than one more changes them: they may be so many seconds old. */
const MANY = 5_000;
const MANY_KEPT_SECONDS = 15;

async function keptFigures(ctx: Ctx, days: number): Promise<Figures> {
  const [many] = await ctx.db.select({ id: aiResponses.id }).from(aiResponses).orderBy(desc(aiResponses.id)).offset(MANY).limit(1);
  const kept = many ? { of: [ctx.actor, days, "many"], seconds: MANY_KEPT_SECONDS } : { of: [ctx.actor, days, await readEventHead(ctx)], seconds: KEPT_SECONDS };
  return cached({ name: "ai-health", ...kept }, () => makeFigures(ctx, days));
}

/** How the desk's models do: their state and queues as of now, figures over the tickets that the reader may see as of the last event. */
export async function readAiHealth(ctx: Ctx, input: ReadAiHealthInput): Promise<AiHealth> {
  authorize(ctx.actor, "aiHealth.read");
  const { days } = parseInput(readAiHealthInput, input);
  const figures = await keptFigures(ctx, days);
  const { worker, models } = await modelHealth(ctx);
  return {
    days,
    ...figures,
    worker,
    models,
    degraded: degradedNow(worker, models),
    classifier: await latestClassifier(ctx),
    ...(await queueDepths(ctx)),
  };
}
