import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PresenceState } from "@/db/enums";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { PASSING_CHANNEL } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import type { PassingType } from "@/lib/events/schema";
import { findTicket } from "@/lib/tickets/find-ticket";
import { listPresence } from "./list-presence";
import { type NotePresenceInput, notePresenceInput, type Presence } from "./schema";

/** The same again, sooner than this, is neither written nor told. */
const NEWS_MS = 10_000;

const PRESENCE: PassingType = "ticket.presence";

/** Writes it down; whether there is anything to tell others. */
async function write(ctx: Ctx, own: { ticketId: string; employeeId: string }, state: PresenceState | "gone"): Promise<boolean> {
  const { ticketId, employeeId } = own;
  const row: SQL | undefined = and(eq(ticketPresence.ticketId, ticketId), eq(ticketPresence.employeeId, employeeId));
  if (state === "gone") return (await ctx.db.delete(ticketPresence).where(row).returning({ ticketId: ticketPresence.ticketId })).length > 0;
  const seenAt = ctx.now();
  const [before] = await ctx.db.select({ state: ticketPresence.state, seenAt: ticketPresence.seenAt }).from(ticketPresence).where(row);
  if (before?.state === state && seenAt.getTime() - before.seenAt.getTime() < NEWS_MS) return false;
  const told = { state, seenAt };
  await ctx.db.insert(ticketPresence).values({ ...own, ...told }).onConflictDoUpdate({ target: [ticketPresence.ticketId, ticketPresence.employeeId], set: told });
  return true;
}

/** Notes that a member of staff has a ticket open, types into it or has left it; answers who is there. Others hear of it soon. Throws not_found. */
export async function notePresence(ctx: Ctx, input: NotePresenceInput): Promise<Presence> {
  authorize(ctx.actor, "presence.note");
  const { id, state } = parseInput(notePresenceInput, input);
  const { id: employeeId } = actingPerson(ctx);
  return inTransaction(ctx, async (ctx) => {
    const { id: ticketId } = await findTicket(ctx, { id });
    const isNews = await write(ctx, { ticketId, employeeId }, state);
    if (isNews) await ctx.db.execute(sql`select pg_notify(${PASSING_CHANNEL}, ${`${PRESENCE} ${ticketId}`})`);
    return listPresence(ctx, { id: ticketId });
  });
}
