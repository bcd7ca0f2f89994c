import { ticketWatchers } from "@/db/schema/ticket-watchers";
import { authorize, isStaff } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "./lock-ticket";
import { peopleWhoSee } from "./people-who-see";
import { type WatchTicketInput, watchTicketInput } from "./schema";
import { isOwnWatch, watchersChanged } from "./watching";

async function requireColleague(ctx: Ctx, ticketId: string, employeeId: string): Promise<void> {
  const [colleague] = await peopleWhoSee(ctx, ticketId, [employeeId]);
  if (colleague && isStaff(colleague)) return;
  throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "watcher_refused" }] });
}

/** Has a person told of what happens to a ticket: the actor itself, or a member of staff who sees it. Once more changes nothing. */
export async function watchTicket(ctx: Ctx, input: WatchTicketInput): Promise<void> {
  authorize(ctx.actor, "ticket.watch");
  const { id, employeeId } = parseInput(watchTicketInput, input);
  const isOwn = isOwnWatch(ctx.actor, employeeId);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    if (!isOwn) await requireColleague(ctx, ticket.id, employeeId);
    const added = await ctx.db
      .insert(ticketWatchers)
      .values({ ticketId: ticket.id, employeeId, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ employeeId: ticketWatchers.employeeId });
    if (added.length > 0) announce(ctx, watchersChanged(ticket));
  });
}
