import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { readPartials } from "./read-partials";

const steps = [{ text: "重启打印机。", sources: [{ type: "ticket", ticketNumber: "TK20260101007", title: "Printer", language: "en" }] }];

/** A ticket whose analysis has grown so far. */
async function growing(ctx: Ctx, values: Partial<typeof aiResponses.$inferInsert> = { partialSteps: steps }) {
  const ticket = await makeTicket(ctx);
  const [analysis] = await ctx.db.update(aiResponses).set(values).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
  return { ticket, analysisId: analysis?.id ?? "" };
}

test("gives the steps so far of those that are asked for, as an event of their tickets", () =>
  withRollback(async (ctx) => {
    const [one, two] = [await growing(ctx), await growing(ctx)];
    await growing(ctx);
    const audience = { confidential: false, assignedTo: null, viewers: [] };
    const expected = [one, two].map(({ ticket, analysisId }) => ({ type: "analysis.partial", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { analysisId, steps }, audience }));
    const read = await readPartials(ctx, [one.analysisId, two.analysisId, "9007199254740993"]);
    expect(read.toSorted((a, b) => Number(a.ticketId) - Number(b.ticketId))).toEqual(expected);
  }));

test("nothing of what is completed or has not begun to grow, and nothing when nothing is asked for", () =>
  withRollback(async (ctx) => {
    const completed = await growing(ctx, { partialSteps: steps, completedAt: ctx.now() });
    const queued = await growing(ctx, { partialSteps: null });
    expect(await readPartials(ctx, [completed.analysisId, queued.analysisId])).toEqual([]);
    expect(await readPartials(ctx, [])).toEqual([]);
  }));

test("with who sees a confidential ticket, as it is at that moment", () =>
  withRollback(async (ctx) => {
    const { ticket, analysisId } = await growing(ctx);
    const { id: viewer } = await makeEmployee(ctx, { role: "it_staff" });
    const { id: assignee } = await makeEmployee(ctx, { role: "it_staff" });
    await ctx.db.insert(ticketViewers).values({ ticketId: ticket.id, employeeId: viewer });
    await ctx.db.update(tickets).set({ confidential: true, assignedTo: assignee }).where(eq(tickets.id, ticket.id));
    expect(await readPartials(ctx, [analysisId])).toMatchObject([{ audience: { confidential: true, assignedTo: assignee, viewers: [viewer] } }]);
  }));

test("a key without events is refused, as everywhere", () =>
  withRollback(async (ctx) => {
    await expect(readPartials(asKey(ctx, "tickets:read"), ["1"])).rejects.toMatchObject({ code: "forbidden" });
    expect(await readPartials(await asNew(ctx, "it_staff"), ["1"])).toEqual([]);
  }));
