import { z } from "zod";
import { STATUSES, TICKET_SOURCES } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import { detectLanguage } from "@/lib/language/detect-language";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { searchText } from "@/lib/search/segment";
import { allocateTicketNumber } from "./allocate-ticket-number";
import type { Change } from "./chain-changes";
import { recordChanges } from "./record-changes";
import { createTicketInput, type Ticket } from "./schema";
import { ticketColumns } from "./ticket-row";

const moment = z.date().nullable().default(null);

export const importTicketInput = createTicketInput.required({ employeeId: true }).extend({
  source: z.enum(TICKET_SOURCES).default("import"),
  status: z.enum(STATUSES),
  assignedTo: z.string().max(100).nullable().default(null),
  resolution: textField(100_000).nullable().default(null),
  createdAt: z.date(),
  firstResponseAt: moment,
  resolvedAt: moment,
  closedAt: moment,
});

export type ImportTicketInput = z.input<typeof importTicketInput>;

const at = (ctx: Ctx, moment: Date): Ctx => ({ ...ctx, now: () => moment });

type Imported = Pick<Ticket, "status" | "assignedTo" | "resolution">;

/** What the other system did with a ticket, as far as it tells. */
function dealtWith({ assignedTo, resolution, status }: Imported): Change[] {
  const change = (changedField: string, oldValue: string | null, newValue: string | null) => ({ changedField, oldValue, newValue, comment: null });
  const changes = [change("assigned_to", null, assignedTo), change("resolution", null, resolution), change("status", "pending", status)];
  return changes.filter(({ oldValue, newValue }) => oldValue !== newValue);
}

/** Stores a ticket that another system has dealt with, its times kept; it is embedded and teaches, and is not analysed. */
export async function importTicket(ctx: Ctx, input: ImportTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.import");
  const fields = parseInput(importTicketInput, input);
  const language = fields.language ?? detectLanguage(`${fields.title}\n${fields.description}`) ?? ctx.locale;
  const words = searchText(fields.title, fields.description, fields.resolution);
  return inTransaction(ctx, async (ctx) => {
    const requester = await findActiveEmployee(ctx, fields.employeeId);
    if (!requester) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "employee_unknown" }] });
    const [ticket] = await ctx.db
      .insert(tickets)
      .values({
        ...fields,
        language,
        ticketNumber: await allocateTicketNumber(ctx, fields.createdAt),
        employeeNameSnapshot: requester.name,
        departmentSnapshot: requester.department,
        searchText: words,
        updatedAt: fields.closedAt ?? fields.resolvedAt ?? fields.createdAt,
      })
      .returning(ticketColumns);
    if (!ticket) throw new TypeError("the insert answered no row");
    await recordChanges(at(ctx, fields.createdAt), ticket, [{ changedField: "status", oldValue: null, newValue: "pending", comment: null }]);
    await recordChanges(at(ctx, ticket.updatedAt), ticket, dealtWith(ticket));
    await enqueue(ctx, embedTicketJob, { ticketId: ticket.id });
    return ticket;
  });
}
