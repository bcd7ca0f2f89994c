import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { employees } from "@/db/schema/employees";
import { events } from "@/db/schema/events";
import { ticketHistory } from "@/db/schema/ticket-history";
import { ticketCounters, tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { createTicket } from "./create-ticket";
import { readTicket } from "./read-ticket";
import type { CreateTicketInput } from "./schema";

const report = { title: "Outlook asks for a password", description: "Every ten minutes, since this morning." };

const refusal = (path: string, reason: string) => ({ code: "invalid", details: { fields: [{ path, reason }] } });

async function jobsOf(ctx: Ctx, analysisId: string) {
  return ctx.db.execute(sql`select name, state::text from pgboss.job where data->>'analysisId' = ${analysisId}`);
}

test("stores what was reported with its defaults, its history row, its analysis and the job of that", () =>
  withRollback(async (ctx) => {
    const person = await makeEmployee(ctx, { name: "Ada", department: "Legal" });
    const ticket = await createTicket({ ...ctx, actor: personOf(person) }, { ...report, tags: ["mail"] });
    expect(ticket).toMatchObject({ ...report, category: "other", priority: "medium", status: "pending", source: "web", tags: ["mail"], version: 1 });
    expect(ticket).toMatchObject({ employeeId: person.id, employeeNameSnapshot: "Ada", departmentSnapshot: "Legal", language: "en", resolution: null });
    const history = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, ticket.id));
    expect(history).toMatchObject([{ position: 1, changedField: "status", oldValue: null, newValue: "pending", changedByType: "person", changedBy: person.id }]);
    const [analysis, ...others] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
    expect(analysis).toMatchObject({ stage: "queued", language: "en", completedAt: null });
    expect(others).toEqual([]);
    expect(await jobsOf(ctx, analysis?.id ?? "")).toEqual([{ name: "analyze-ticket", state: "created" }]);
  }));

test("tells of the ticket first and of its analysis then, with the transaction that stores them", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ownTransactions(ctx));
    const written = await ctx.db.select().from(events).where(eq(events.ticketId, ticket.id)).orderBy(asc(events.id));
    expect(written).toMatchObject([
      { type: "ticket.created", employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, version: 1 } },
      { type: "analysis.stage", employeeId: ticket.employeeId, payload: { stage: "queued" } },
    ]);
  }));

test("keeps the requester's name and department as they were", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx, { name: "Before", department: "Sales" });
    const ticket = await makeTicket(ctx, { employeeId: id });
    await ctx.db.update(employees).set({ name: "After", department: "IT" }).where(eq(employees.id, id));
    expect(await readTicket(ctx, { id: ticket.id })).toMatchObject({ employeeNameSnapshot: "Before", departmentSnapshot: "Sales" });
  }));

test("leaves no trace when its job cannot be sent: no ticket, no history, no event, no number used", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const failure = new Error("the queue is gone");
    wireRuntime({ ...runtime(), queue: { send: () => Promise.reject(failure) } });
    await expect(makeTicket(ownTransactions(ctx), { employeeId: id })).rejects.toBe(failure);
    for (const table of [tickets, ticketHistory, aiResponses, events, ticketCounters]) expect(await ctx.db.$count(table)).toBe(0);
  }));

test("a person reports for themselves, staff for others too", () =>
  withRollback(async (ctx) => {
    const other = await makeEmployee(ctx);
    const employee = await asNew(ctx, "employee");
    const staff = await asNew(ctx, "it_staff");
    expect((await createTicket(employee, report)).employeeId).toBe("id" in employee.actor && employee.actor.id);
    await expect(createTicket(employee, { ...report, employeeId: other.id })).rejects.toMatchObject({ code: "forbidden" });
    expect((await createTicket(staff, { ...report, employeeId: other.id })).employeeId).toBe(other.id);
  }));

test("an API key names the requester and needs the scope to write", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    await expect(createTicket(asKey(ctx, "tickets:write"), report)).rejects.toMatchObject(refusal("employeeId", "field_required"));
    await expect(createTicket(asKey(ctx, "tickets:read"), { ...report, employeeId: id })).rejects.toMatchObject({ code: "forbidden" });
    const ticket = await createTicket(asKey(ctx, "tickets:write"), { ...report, employeeId: id });
    const [row] = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, ticket.id));
    expect(row).toMatchObject({ changedByType: "api_key", changedBy: "1" });
  }));

test("an unknown and an inactive requester are refused alike", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    for (const employeeId of [id, "nobody"]) {
      await expect(createTicket(ctx, { ...report, employeeId })).rejects.toMatchObject(refusal("employeeId", "employee_unknown"));
    }
  }));

test("takes the language from the text, else the requester's, else the caller's; a given one stands", () =>
  withRollback(async (ctx) => {
    const dutch = await makeEmployee(ctx, { locale: "nl" });
    const french = { title: "L'imprimante du deuxième étage ne répond plus", description: "Elle affiche un message d'erreur depuis ce matin." };
    const code = { title: "0x0000007B", description: "0x0000007B" };
    const languageOf = async (input: object, employeeId: string) => (await createTicket({ ...ctx, locale: "zh" }, { ...code, ...input, employeeId })).language;
    expect(await languageOf(french, dutch.id)).toBe("fr");
    expect(await languageOf({}, dutch.id)).toBe("nl");
    expect(await languageOf({}, (await makeEmployee(ctx)).id)).toBe("zh");
    expect(await languageOf({ ...french, language: "en" }, dutch.id)).toBe("en");
  }));

test("keeps any text to the letter", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const hostile = "👩🏽‍💻 مرحبا <script>alert(1)</script> '; drop table tickets; -- \r\n\t é e\u0301 \u202e";
    for (const description of ["x", hostile, "字".repeat(21_845), "a".repeat(65_536), "naïve — 系统 — schuif"]) {
      const { id: ticket } = await createTicket(ctx, { title: hostile, description, employeeId: id });
      expect(await readTicket(ctx, { id: ticket })).toMatchObject({ title: hostile, description });
    }
  }));

test.each([
  [{ title: " \n\u00a0" }, "title", "text_blank"],
  [{ title: undefined }, "title", "field_required"],
  [{ description: "a\0b" }, "description", "text_nul"],
  [{ description: "half \ud83d" }, "description", "text_malformed"],
  [{ title: "x".repeat(301) }, "title", "text_too_long"],
  [{ priority: "now" }, "priority", "value_not_allowed"],
  [{ tags: ["ok", ""] }, "tags.1", "text_blank"],
  [{ language: "de" }, "language", "value_not_allowed"],
])("refuses %j with the reason for its field", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const input: unknown = { ...report, employeeId: id, ...wrong };
    await expect(createTicket(ctx, input as CreateTicketInput)).rejects.toMatchObject({ code: "invalid", details: { fields: [expect.objectContaining({ path, reason })] } });
    expect(await ctx.db.$count(tickets)).toBe(0);
  }),
);
