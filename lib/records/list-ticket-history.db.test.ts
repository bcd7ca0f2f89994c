import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listTicketHistory } from "./list-ticket-history";
import type { ListTicketHistoryInput } from "./schema";

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

const fieldsOf = async (ctx: Ctx, input: ListTicketHistoryInput) => (await listTicketHistory(ctx, input)).results.map(({ changedField }) => changedField);

async function changedTicket(ctx: Ctx) {
  const ticket = await makeTicket(at(ctx, "2026-11-01T09:00:00Z"), { priority: "low" });
  const editor = await makeEmployee(ctx, { role: "it_staff" });
  await updateTicket({ ...at(ctx, "2026-11-02T09:00:00Z"), actor: personOf(editor) }, { id: ticket.id, priority: "high" });
  return { ticket, editor };
}

test("every change of every ticket, newest first, with who made it", () =>
  withRollback(async (ctx) => {
    const { ticket, editor } = await changedTicket(ctx);
    const { results, total } = await listTicketHistory(await asNew(ctx, "admin"), {});
    expect(total).toBe(2);
    expect(results[0]).toEqual({ id: expect.any(String), ticketNumber: ticket.ticketNumber, ticketTitle: ticket.title, ticketLanguage: "en", changedField: "priority", oldValue: "low", newValue: "high", comment: null, changedByType: "person", changedBy: editor.id, createdAt: new Date("2026-11-02T09:00:00Z") });
    expect(results[1]).toMatchObject({ changedField: "status", newValue: "pending" });
  }));

test("filters by field, person, ticket and time", () =>
  withRollback(async (ctx) => {
    const { ticket, editor } = await changedTicket(ctx);
    await makeTicket(at(ctx, "2026-11-03T09:00:00Z"));
    expect(await fieldsOf(ctx, { changedField: "priority" })).toEqual(["priority"]);
    expect(await fieldsOf(ctx, { changedBy: editor.id })).toEqual(["priority"]);
    expect(await fieldsOf(ctx, { ticketNumber: ` ${ticket.ticketNumber.toLowerCase()}` })).toEqual(["priority", "status"]);
    expect(await fieldsOf(ctx, { createdBefore: "2026-11-02T00:00:00Z" })).toEqual(["status"]);
    expect(await listTicketHistory(ctx, { createdAfter: "2026-11-02T00:00:00Z" })).toMatchObject({ total: 2, results: [{ changedField: "status" }, { changedField: "priority" }] });
  }));

test("pages through changes of one moment, each once", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 5; count++) await makeTicket(at(ctx, "2026-11-01T09:00:00Z"));
    const first = await listTicketHistory(ctx, { limit: 3 });
    const second = await listTicketHistory(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
    expect(new Set([...first.results, ...second.results].map(({ id }) => id)).size).toBe(5);
    expect(second.nextCursor).toBeNull();
  }));

test("of confidential tickets there is none for who may not see them; staff may not list", () =>
  withRollback(async (ctx) => {
    const { ticket } = await changedTicket(ctx);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    expect(await listTicketHistory(await asNew(ctx, "admin"), {})).toEqual({ results: [], total: 0, nextCursor: null });
    expect(await listTicketHistory(asKey(ctx, "tickets:read", "tickets:confidential"), {})).toMatchObject({ total: 2 });
    for (const reader of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "audit:read")]) await expect(listTicketHistory(reader, {})).rejects.toMatchObject({ code: "forbidden" });
  }));
