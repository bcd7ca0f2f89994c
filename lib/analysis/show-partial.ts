import { sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { coalesce } from "@/lib/core/coalesce";
import { logger } from "@/lib/core/logger";
import { PASSING_CHANNEL } from "@/lib/core/outbox";
import type { PassingType } from "@/lib/events/schema";
import type { Step } from "./schema";

/** Between two writes: at most four a second, and fewer where the database is slow. */
const GAP_MS = 250;

const PARTIAL: PassingType = "analysis.partial";

export interface PartialPlan {
  /** Shows these steps to who watches, soon; what is shown later takes their place. */
  show(steps: readonly Step[]): void;
  /** Shows nothing more; resolves when what was under way has ended. */
  close(): Promise<void>;
}

/** Keeps the steps with the analysis and says so; not an event, since nobody needs it who comes later. */
async function store(ctx: Ctx, analysisId: string, steps: readonly Step[]): Promise<void> {
  await ctx.db.execute(sql`
    with shown as (
      update ${aiResponses} set partial_steps = ${JSON.stringify(steps)}::jsonb
      where ${aiResponses.id} = ${analysisId} and ${aiResponses.completedAt} is null returning id)
    select pg_notify(${PASSING_CHANNEL}, ${PARTIAL} || ' ' || id) from shown`);
}

/** Shows the steps of an analysis while a language model writes them. What cannot be shown holds nothing up. */
export function showPartial(ctx: Ctx, analysisId: string): PartialPlan {
  let newest: readonly Step[] = [];
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function storeNewest(): Promise<void> {
    if (isClosed) return;
    await store(ctx, analysisId, newest).catch((error: unknown) => logger().warn({ err: error }, "a growing answer was not shown"));
  }
  const write = coalesce(() => (writing = storeNewest()), GAP_MS);

  return {
    show: (steps) => {
      newest = steps;
      void write();
    },
    close: () => {
      isClosed = true;
      return writing;
    },
  };
}
