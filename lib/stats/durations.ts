import { and, gte, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { PRIORITIES, type Priority } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";
import type { Duration } from "./schema";

const NONE: Duration = { n: 0, p50Seconds: null, p75Seconds: null, p90Seconds: null, p95Seconds: null };

export interface Durations {
  all: Duration;
  byPriority: Record<Priority, Duration>;
}

/** Seconds from a ticket's creation to one of its moments, for those that came to it since `since`, in all and by their priority now. */
export async function durations(ctx: Ctx, moment: PgColumn, since: Date): Promise<Durations> {
  const seconds = sql`extract(epoch from ${moment} - ${tickets.createdAt})`;
  const part = (share: number) => sql<number | null>`percentile_cont(${share}::float8) within group (order by ${seconds})`;
  const rows = await ctx.db
    .select({ priority: sql<Priority | null>`${tickets.priority}`, n: sql<number>`count(*)::int`, p50Seconds: part(0.5), p75Seconds: part(0.75), p90Seconds: part(0.9), p95Seconds: part(0.95) })
    .from(tickets)
    .where(and(ticketScope(ctx.actor), gte(moment, since)))
    .groupBy(sql`grouping sets ((), (${tickets.priority}))`);
  const of = (wanted: Priority | null): Duration => {
    const row = rows.find(({ priority }) => priority === wanted);
    if (!row) return NONE;
    const { priority: _, ...duration } = row;
    return duration;
  };
  return { all: of(null), byPriority: Object.fromEntries(PRIORITIES.map((priority) => [priority, of(priority)])) as Record<Priority, Duration> };
}
