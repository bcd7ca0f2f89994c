import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { Webhook } from "./schema";

export interface Dead {
  count: number;
  /** When the first of them was made. */
  since: Date | null;
}

/** The deliveries that were given up in a row: since the last one that arrived, and since somebody last changed the webhook. */
export async function countDead(ctx: Ctx, { id, updatedAt }: Pick<Webhook, "id" | "updatedAt">): Promise<Dead> {
  const [row] = await ctx.db.execute(sql`
    select count(*)::int as count, min(created_at)::text as since
    from webhook_deliveries
    where webhook_id = ${id} and state = 'failed' and attempts > 0 and last_attempt_at > ${updatedAt.toISOString()}::timestamptz
      and last_attempt_at > coalesce((select max(last_attempt_at) from webhook_deliveries where webhook_id = ${id} and state = 'delivered'), '-infinity')`);
  return { count: Number(row?.count ?? 0), since: typeof row?.since === "string" ? new Date(row.since) : null };
}
