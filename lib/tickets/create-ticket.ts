import { authorize } from "@/lib/auth/permissions";
import { type Actor, actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { noteInLog } from "@/lib/core/log-context";
import { metrics } from "@/lib/core/metrics";
import { inTransaction } from "@/lib/core/transaction";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { inSendingSpan } from "@/lib/jobs/enqueue";
import { withOrigin } from "@/lib/jobs/origin";
import { detectLanguage } from "@/lib/language/detect-language";
import { searchText } from "@/lib/search/segment";
import { fileTogether } from "./file-together";
import { keepConfidential } from "./keep-confidential";
import { type CreateTicketInput, createTicketInput, type Ticket } from "./schema";
import { storeTickets } from "./store-tickets";
import type { TicketDraft } from "./ticket-draft";

function requesterOf(actor: Actor, employeeId: string | undefined): string {
  const self = actor.type === "person" ? actor.id : undefined;
  const requester = employeeId ?? self;
  if (requester === undefined) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "field_required" }] });
  if (self !== undefined && requester !== self) authorize(actor, "ticket.createForOthers");
  return requester;
}

const storeAlone = (ctx: Ctx, draft: TicketDraft): Promise<Ticket | undefined> =>
  inTransaction(ctx, async (ctx) => {
    const [ticket] = await storeTickets(ctx, [draft]);
    if (ticket?.confidential) await keepConfidential(ctx, ticket.id);
    return ticket;
  });

/** Stores a ticket with its history and its analysis' job, all or nothing. */
export async function createTicket(ctx: Ctx, input: CreateTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.create");
  const { employeeId, language, ...fields } = parseInput(createTicketInput, input);
  const requesterId = requesterOf(ctx.actor, employeeId);
  const text = `${fields.title}\n${fields.description}`;
  // Long texts take their time, which no lock should wait for.
  const words = { searchText: searchText(text), language: language ?? detectLanguage(text), fallbackLanguage: ctx.locale };
  const file = ctx.outbox || fields.confidential ? storeAlone : fileTogether;
  const filed = { ...fields, ...words, requesterId, createdAt: ctx.now(), filedBy: actorReference(ctx.actor) };
  const created = await inSendingSpan(analyzeTicketJob, () => file(ctx, { ...filed, origin: withOrigin({}) }));
  if (!created) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "employee_unknown" }] });
  noteInLog({ ticket: created.ticketNumber });
  metrics().ticketsCreated.inc({ category: created.category, source: created.source });
  return created;
}
