import { sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { models } from "@/lib/core/runtime";
import { inTransaction } from "@/lib/core/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Recovery, reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import type { Degradation } from "./degradations";
import { type DegradedTicket, degradedTickets } from "./degraded-tickets";
import { requestAnalysis } from "./request-analysis";

/** Under way at once for this reason, so that a backlog does not stand before what people wait for. */
const AT_ONCE = 20;
/** How long one that failed again counts as one of them: a model that only seems to be back costs no more. */
const FAILED_COUNTS_MS = 600_000;

/** A model that answers fast is soon given more at once. */
const NEXT_LOOK_SECONDS = 5;
const SHORTEST_WAIT_SECONDS = 60;

const ADVISORY_LOCK = 0x72656361;

/** What each return mends. That a model's answer was no good may happen again, so it is not among them. */
const MENDED_BY: Record<Recovery, readonly Degradation[]> = {
  embedding: ["embedding_model_missing", "embedding_failed", "analysis_lost"],
  vectors: ["embedding_incomplete"],
  llm: ["llm_missing", "llm_unreachable", "llm_timeout", "llm_refused", "llm_redirected", "llm_cut_off", "llm_malformed", "llm_busy", "llm_skipped", "analysis_lost"],
};

function isDown(recovery: Recovery): boolean {
  const states = models().states?.();
  return (recovery === "llm" ? states?.llm : states?.embedding)?.state === "down";
}

/** How many are under way, and how many more may be: as many as a slow language model takes, or they would only wait for each other. */
async function room({ db, now }: Ctx, recovery: Recovery): Promise<{ underWay: number; free: number }> {
  const isRecovered = sql`${aiResponses.cause} = 'recovered'`;
  const underWay = await db.$count(aiResponses, sql`${isRecovered} and ${aiResponses.completedAt} is null`);
  const since = new Date(now().getTime() - FAILED_COUNTS_MS).toISOString();
  const faults = MENDED_BY[recovery].filter((degradation) => degradation !== "llm_busy");
  const failed = await db.$count(aiResponses, sql`${isRecovered} and ${aiResponses.completedAt} > ${since} and ${aiResponses.degraded} && ${sql.param(faults)}::text[]`);
  const most = Math.min(AT_ONCE - failed, recovery === "llm" ? (models().callsAtOnce?.() ?? AT_ONCE) : AT_ONCE);
  return { underWay, free: Math.max(0, most - underWay) };
}

/** Seconds until there may be something to do again; null when there will not be. */
function nextLook({ due, requested, underWay, later, now }: { due: number; requested: number; underWay: number; later: readonly DegradedTicket[]; now: Date }): number | null {
  if (requested < due) return requested + underWay > 0 ? NEXT_LOOK_SECONDS : SHORTEST_WAIT_SECONDS;
  if (later.length === 0) return null;
  const earliest = Math.min(...later.map(({ dueAt }) => dueAt.getTime()));
  return Math.max(SHORTEST_WAIT_SECONDS, Math.ceil((earliest - now.getTime()) / 1_000));
}

/**
 * Asks for new analyses of open tickets whose last one lacked what is there again, the most urgent first, some at a time. One that
 * fails again in the same way is left alone for half an hour, then for twice as long each time; one that found the language model busy,
 * for five minutes. What a person has judged stays.
 */
export async function reanalyzeDegraded(ctx: Ctx, { recovery }: { recovery: Recovery }): Promise<void> {
  authorize(ctx.actor, "analysis.write");
  // It is gone again: its next return sends another job.
  if (isDown(recovery)) return;
  const degradations = MENDED_BY[recovery];
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const now = ctx.now();
    const found = await degradedTickets(ctx, degradations, recovery === "llm");
    const due = found.filter(({ dueAt }) => dueAt <= now);
    const { underWay, free } = await room(ctx, recovery);
    const taken = due.slice(0, free);
    for (const ticket of taken) await requestAnalysis(ctx, ticket, "recovered");
    if (taken.length > 0) logger().info({ recovery, tickets: taken.length, left: found.length - taken.length }, "open tickets are analysed again");
    // The look later has a key of its own, so that a return of the model meanwhile does not wait for it.
    const seconds = nextLook({ due: due.length, requested: taken.length, underWay, later: found.filter(({ dueAt }) => dueAt > now), now });
    if (seconds !== null) await enqueue(ctx, reanalyzeDegradedJob, { recovery }, { key: `${recovery}-later`, delaySeconds: seconds });
  });
}
