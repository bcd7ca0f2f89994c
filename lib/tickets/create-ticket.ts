import { tickets } from "@/db/schema/tickets";
import { requestAnalysis } from "@/lib/analysis/request-analysis";
import { authorize } from "@/lib/auth/permissions";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { metrics } from "@/lib/core/metrics";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { detectLanguage } from "@/lib/language/detect-language";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { searchText } from "@/lib/search/segment";
import { allocateTicketNumber } from "./allocate-ticket-number";
import { keepConfidential } from "./keep-confidential";
import { recordChanges } from "./record-changes";
import { type CreateTicketInput, createTicketInput, type Ticket } from "./schema";
import { ticketColumns } from "./ticket-row";

function requesterOf(actor: Actor, employeeId: string | undefined): string {
  const self = actor.type === "person" ? actor.id : undefined;
  const requester = employeeId ?? self;
  if (requester === undefined) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "field_required" }] });
  if (self !== undefined && requester !== self) authorize(actor, "ticket.createForOthers");
  return requester;
}

/** Stores a ticket with its history and its analysis' job, all or nothing. */
export async function createTicket(ctx: Ctx, input: CreateTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.create");
  const { employeeId, language, ...fields } = parseInput(createTicketInput, input);
  const requesterId = requesterOf(ctx.actor, employeeId);
  const text = `${fields.title}\n${fields.description}`;
  // Long texts take their time, which no lock should wait for.
  const [words, detected] = [searchText(text), language ?? detectLanguage(text)];
  const createdAt = ctx.now();
  const created = await inTransaction(ctx, async (ctx) => {
    const requester = await findActiveEmployee(ctx, requesterId);
    if (!requester) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "employee_unknown" }] });
    const [ticket] = await ctx.db
      .insert(tickets)
      .values({
        ...fields,
        ticketNumber: await allocateTicketNumber(ctx, createdAt),
        employeeId: requester.id,
        employeeNameSnapshot: requester.name,
        departmentSnapshot: requester.department,
        language: detected ?? requester.locale ?? ctx.locale,
        searchText: words,
        createdAt,
        updatedAt: createdAt,
      })
      .returning(ticketColumns);
    if (!ticket) throw new TypeError("the insert answered no row");
    await recordChanges(ctx, ticket, [{ changedField: "status", oldValue: null, newValue: ticket.status, comment: null }]);
    if (ticket.confidential) await keepConfidential(ctx, ticket.id);
    announce(ctx, { type: "ticket.created", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, version: ticket.version } });
    await requestAnalysis(ctx, ticket, "filed");
    return ticket;
  });
  metrics().ticketsCreated.inc({ category: created.category, source: created.source });
  return created;
}
