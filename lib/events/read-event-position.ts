import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";

/** The newest event's id: where a listener without a Last-Event-ID begins. */
export async function readEventPosition(ctx: Ctx): Promise<string> {
  authorize(ctx.actor, "event.read");
  const [row] = await ctx.db.select({ id: sql<string>`coalesce(max(${events.id}), 0)::text` }).from(events);
  return row?.id ?? "0";
}
