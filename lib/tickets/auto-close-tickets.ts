import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { readSettings } from "@/lib/settings/read-settings";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { nextStatus } from "./next-status";

const DAY_MS = 86_400_000;

/** Closes the ticket that has been resolved longest, if it was before `moment`; passes over those that somebody holds. */
async function closeOne(ctx: Ctx, moment: Date): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const [due] = await ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(eq(tickets.status, "resolved"), lt(tickets.resolvedAt, moment), isNull(tickets.deletedAt)))
      .orderBy(asc(tickets.resolvedAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return false;
    const before = await lockTicket(ctx, due);
    const ticket = await changeTicket(ctx, before, { status: nextStatus(before.status, "close"), closedAt: ctx.now() });
    await notifyWatchers(ctx, { ticket });
    return true;
  });
}

/** Closes what has been resolved for as many days as the setting says, each ticket by itself. */
export async function autoCloseTickets(ctx: Ctx, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  authorize(ctx.actor, "ticket.autoClose");
  const { autoCloseDays } = await readSettings(ctx);
  if (autoCloseDays === null) return;
  const moment = new Date(ctx.now().getTime() - autoCloseDays * DAY_MS);
  for (;;) {
    if (signal?.aborted || !(await closeOne(ctx, moment))) return;
  }
}
