import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { createTicket } from "@/lib/tickets/create-ticket";
import { countProgress } from "./count-progress";
import type { MixedTicket } from "./mixed-tickets";

export interface DrainFigures {
  backlog: number;
  /** From the first analysis to the last. */
  per_second: number;
  /** The longest time in which no analysis was completed. */
  longest_gap_ms: number;
  lost: number;
}

const SENDERS = 2;
const LOOK_EVERY_MS = 1_000;
/** Without a single analysis, what is left is lost. */
const PATIENCE_MS = 60_000;

/** Files tickets that nobody analyses yet. Returns the analysis behind which theirs come. */
export async function fileBacklog(ctx: Ctx, tickets: readonly MixedTicket[], employeeId: string): Promise<string> {
  const [row] = await ctx.db.execute<{ last: string }>(sql`select coalesce(max(id), 0)::text as last from ai_responses`);
  const show = countProgress("filing a backlog", tickets.length);
  const waiting = [...tickets];
  const send = async () => {
    for (let ticket = waiting.pop(); ticket; ticket = waiting.pop()) {
      await createTicket(ctx, { title: ticket.title, description: ticket.description, employeeId });
      show(tickets.length - waiting.length);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return row?.last ?? "0";
}

/** How fast workers that are there complete a backlog. */
export async function drainBacklog(ctx: Ctx, after: string, backlog: number, ending: AbortSignal): Promise<DrainFigures> {
  const show = countProgress("a backlog of analyses", backlog);
  let [done, changedAt] = [-1, performance.now()];
  while (done < backlog && performance.now() - changedAt < PATIENCE_MS) {
    const [row] = await ctx.db.execute<{ done: number }>(sql`select count(*)::int as done from ai_responses where id > ${after}::bigint and completed_at is not null`);
    if (row && row.done > done) [done, changedAt] = [row.done, performance.now()];
    show(done);
    if (done < backlog) await delay(LOOK_EVERY_MS, undefined, { signal: ending });
  }
  const [told] = await ctx.db.execute<{ seconds: number; gap: number }>(sql`
    select extract(epoch from max(at) - min(at))::float8 as seconds, (max(extract(epoch from at - before)) * 1000)::float8 as gap
    from (select completed_at as at, lag(completed_at) over (order by completed_at) as before from ai_responses where id > ${after}::bigint and completed_at is not null) completed`);
  return { backlog, per_second: Math.round((10 * (done - 1)) / (told?.seconds ?? 0)) / 10, longest_gap_ms: Math.round(told?.gap ?? 0), lost: backlog - done };
}
