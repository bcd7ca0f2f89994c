import { eq, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { afterCommit } from "@/lib/core/after-commit";
import type { Ctx } from "@/lib/core/ctx";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import { searchText } from "@/lib/search/segment";
import { countChange } from "./count-ticket";
import { isSolved } from "./lifecycle";
import type { Scoped } from "./lock-ticket";
import { noteFacts } from "./note-facts";
import { recordChanges } from "./record-changes";
import type { Ticket } from "./schema";
import { ticketColumns } from "./ticket-row";
import { ticketChanges, type TicketPatch } from "./ticket-changes";

/** What retrieval reads of a ticket. */
const TEXTS = ["title", "description", "resolution"];

/** What an analysis reads of it. */
const REPORT = ["title", "description"];

/** The only writer of a ticket's fields: row, history, search words, event and re-embedding, all or nothing. */
export async function changeTicket(ctx: Ctx, before: Scoped, patch: TicketPatch, comment: string | null = null): Promise<Ticket> {
  const changes = ticketChanges(before, patch, comment);
  if (changes.length === 0) return before;
  const after = { ...before, ...patch };
  const changed = changes.map(({ changedField }) => changedField);
  const isReworded = changed.some((field) => TEXTS.includes(field));
  return inTransaction(ctx, async (ctx) => {
    const [ticket] = await ctx.db
      .update(tickets)
      .set({
        ...patch,
        version: sql`${tickets.version} + 1`,
        updatedAt: ctx.now(),
        ...(isReworded ? { searchText: searchText(after.title, after.description, after.resolution) } : {}),
      })
      .where(eq(tickets.id, before.id))
      .returning(ticketColumns);
    if (!ticket) throw new TypeError("a locked row was not there");
    await recordChanges(ctx, ticket, changes);
    if (ticket.resolution !== null && isSolved(ticket.status) && (isReworded || changed.includes("status"))) await enqueue(ctx, embedTicketJob, { ticketId: ticket.id });
    if (changed.some((field) => REPORT.includes(field))) await noteFacts(ctx, ticket);
    announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, version: ticket.version, changed } });
    afterCommit(ctx, () => countChange(before, ticket));
    return ticket;
  });
}
