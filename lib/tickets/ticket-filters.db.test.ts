import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Verdict } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listTickets } from "./list-tickets";
import { ticketFilters } from "./ticket-filters";
import type { ListTicketsInput } from "./schema";
import { watchTicket } from "./watch-ticket";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const titlesOf = async (ctx: Ctx, input: ListTicketsInput) => (await listTickets(ctx, { ...input, sort: "created_at" })).results.map(({ title }) => title);

async function makeDesk(ctx: Ctx) {
  const { id: assignedTo } = await makeEmployee(ctx, { role: "it_staff" });
  const payroll = await makeEmployee(ctx, { department: "Payroll" });
  const make = async (title: string, facts: Partial<typeof tickets.$inferInsert>, employeeId?: string) => {
    const { id } = await makeTicket(ctx, { title, ...(employeeId === undefined ? {} : { employeeId }) });
    await ctx.db.update(tickets).set(facts).where(eq(tickets.id, id));
    return id;
  };
  const waiting = await make("waiting", { status: "pending" }, payroll.id);
  const taken = await make("taken", { status: "in_progress", assignedTo, firstResponseAt: at(2), language: "fr" });
  await make("resolved", { status: "resolved", assignedTo, firstResponseAt: at(2), resolvedAt: at(10) });
  await make("closed", { status: "closed", resolvedAt: at(11), closedAt: at(12), language: "nl" });
  return { waiting, taken };
}

test.each<[ListTicketsInput, string[]]>([
  [{ open: "true" }, ["waiting", "taken"]],
  [{ open: "false" }, ["resolved", "closed"]],
  [{ open: "true", unassigned: "true" }, ["waiting"]],
  [{ unassigned: "true" }, ["waiting", "closed"]],
  [{ unanswered: "true" }, ["waiting", "closed"]],
  [{ open: "true", status: "closed" }, []],
  [{ language: "fr" }, ["taken"]],
  [{ department: "Payroll" }, ["waiting"]],
  [{ department: "payroll" }, []],
  [{ resolvedAfter: at(10).toISOString() }, ["resolved", "closed"]],
  [{ resolvedAfter: at(10).toISOString(), resolvedBefore: at(11).toISOString() }, ["resolved"]],
  [{ resolvedBefore: at(10).toISOString() }, []],
])("%j leaves %j, and counts them", (input, expected) =>
  withRollback(async (ctx) => {
    await makeDesk(ctx);
    expect(await titlesOf(ctx, input)).toEqual(expected);
    expect((await listTickets(ctx, input)).total).toBe(expected.length);
  }),
);

test("what was first responded to, rated, and analysed with which end; all that is asked of an analysis holds of one", () =>
  withRollback(async (ctx) => {
    const { waiting, taken } = await makeDesk(ctx);
    const analyze = async (ticketId: string, facts: Partial<typeof aiResponses.$inferInsert>, ...verdicts: Verdict[]) => {
      const [made] = await ctx.db.insert(aiResponses).values({ ticketId, language: "en", ...facts }).returning({ id: aiResponses.id });
      for (const verdict of verdicts) await ctx.db.insert(aiFeedback).values({ aiResponseId: made?.id ?? "", verdict, employeeId: null });
    };
    await ctx.db.insert(ticketRatings).values({ ticketId: taken, employeeId: (await makeEmployee(ctx)).id, score: 4, createdAt: at(9) });
    await analyze(waiting, { source: "rules", suggestedCategory: "network", completedAt: at(3) }, "rejected", "accepted");
    await analyze(taken, { source: "rules", suggestedCategory: "network", completedAt: at(3) });
    await analyze(taken, { source: "retrieval", suggestedCategory: "hardware", completedAt: at(5) }, "corrected");
    const cases: [ListTicketsInput, string[]][] = [
      [{ respondedAfter: at(2).toISOString() }, ["taken", "resolved"]],
      [{ respondedAfter: at(3).toISOString() }, []],
      [{ ratedAfter: at(9).toISOString(), score: "4" }, ["taken"]],
      [{ ratedAfter: at(10).toISOString() }, []],
      [{ score: "5" }, []],
      [{ analysisSource: "rules" }, ["waiting", "taken"]],
      [{ analyzedAfter: at(4).toISOString() }, ["taken"]],
      [{ analyzedAfter: at(4).toISOString(), analysisSource: "rules" }, []],
      [{ verdict: "accepted" }, ["waiting"]],
      [{ verdict: "rejected" }, []],
      [{ verdict: "any" }, ["waiting", "taken"]],
      [{ suggestedCategory: "network", verdict: "any" }, ["waiting"]],
    ];
    for (const [input, expected] of cases) expect([input, await titlesOf(ctx, input)]).toEqual([input, expected]);
    const employee = await asNew(ctx, "employee");
    for (const input of [{ verdict: "any" }, { analyzedAfter: at(1).toISOString() }, { analysisSource: "llm" }, { suggestedCategory: "hardware" }] as const) await expect(listTickets(employee, input)).rejects.toMatchObject({ code: "forbidden" });
    expect(await titlesOf(employee, { score: "4" })).toEqual([]);
  }));

test("what one watches; what others watch is for administrators and keys", () =>
  withRollback(async (ctx) => {
    const { waiting, taken } = await makeDesk(ctx);
    const { id } = await makeEmployee(ctx, { role: "it_staff" });
    const watcher = { ...ctx, actor: personOf({ id, role: "it_staff" }) };
    await watchTicket(watcher, { id: taken, employeeId: id });
    await watchTicket(watcher, { id: waiting, employeeId: id });
    for (const reader of [watcher, await asNew(ctx, "admin"), asKey(ctx, "tickets:read")]) expect(await titlesOf(reader, { watchedBy: id })).toEqual(["waiting", "taken"]);
    for (const reader of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee")]) await expect(listTickets(reader, { watchedBy: id })).rejects.toMatchObject({ code: "forbidden" });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, taken));
    expect(await titlesOf(await asNew(ctx, "admin"), { watchedBy: id })).toEqual(["waiting"]);
    expect(await titlesOf({ ...watcher, actor: personOf({ id, role: "employee" }) }, { watchedBy: id })).toEqual([]);
  }));

test.each([{ open: "yes" }, { open: true }, { unassigned: "false" }, { unanswered: "" }, { language: "de" }, { resolvedAfter: "2026-11-01" }, { department: "a\0" }, { watchedBy: "a\0" }, { score: "6" }, { verdict: "none" }, { respondedAfter: "today" }, { sort: "priority" }])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(listTickets(ctx, input as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);

test("without filters there is no condition", () => {
  expect(ticketFilters({})).toBeUndefined();
});
