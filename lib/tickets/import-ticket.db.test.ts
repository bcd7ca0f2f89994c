import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { importTicket } from "./import-ticket";
import { listTickets } from "./list-tickets";
import { readTicket } from "./read-ticket";

const day = (date: number) => new Date(Date.UTC(2025, 2, date, 8));

const solved = {
  title: "Wachtwoord verlopen",
  description: "Ik kan niet meer inloggen sinds vanochtend.",
  resolution: "Het wachtwoord opnieuw ingesteld.",
  category: "permission" as const,
  status: "closed" as const,
  createdAt: day(3),
  firstResponseAt: day(4),
  resolvedAt: day(5),
  closedAt: day(6),
};

test("keeps the times of the other system, and the number of that day", () =>
  withRollback(async (ctx) => {
    const { id: employeeId, name } = await makeEmployee(ctx);
    const { id } = await importTicket(ctx, { ...solved, employeeId });
    const { history, ...ticket } = await readTicket(ctx, { id: id });
    expect(ticket).toMatchObject({ ...solved, ticketNumber: "TK20250303001", employeeNameSnapshot: name, language: "nl", source: "import", updatedAt: day(6) });
    expect(history).toMatchObject([
      { changedField: "status", oldValue: null, newValue: "pending", createdAt: solved.createdAt },
      { changedField: "resolution", oldValue: null, newValue: solved.resolution, createdAt: day(6) },
      { changedField: "status", oldValue: "pending", newValue: "closed", createdAt: day(6) },
    ]);
  }));

test("is embedded and not analysed", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const { id } = await importTicket(ctx, { ...solved, employeeId });
    expect(await ctx.db.execute(sql`select name, data from pgboss.job`)).toEqual([{ name: "embed-ticket", data: { ticketId: id } }]);
    expect(await ctx.db.$count(aiResponses, eq(aiResponses.ticketId, id))).toBe(0);
    expect(ctx.outbox).toEqual([]);
  }));

test("is found by the words of its resolution too", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const { id } = await importTicket(ctx, { ...solved, employeeId });
    expect((await listTickets(ctx, { search: "opnieuw ingesteld" })).results).toMatchObject([{ id }]);
  }));

test("an open ticket comes without resolution and times", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const { title, description, createdAt } = solved;
    const ticket = await importTicket(ctx, { title, description, createdAt, employeeId, status: "in_progress", source: "mail" });
    expect(ticket).toMatchObject({ resolution: null, resolvedAt: null, closedAt: null, updatedAt: createdAt, source: "mail" });
  }));

test("is refused to people, without a requester, and with an unknown one", () =>
  withRollback(async (ctx) => {
    await expect(importTicket(await asNew(ctx, "admin"), { ...solved, employeeId: "E-1" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(importTicket(ctx, { ...solved, employeeId: "nobody" })).rejects.toMatchObject({ details: { fields: [{ path: "employeeId", reason: "employee_unknown" }] } });
    const nameless = importTicket(ctx, { ...solved, employeeId: undefined as unknown as string });
    await expect(nameless).rejects.toMatchObject({ details: { fields: [{ path: "employeeId", reason: "field_required" }] } });
  }));
