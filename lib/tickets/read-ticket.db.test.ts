import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { readTicket } from "./read-ticket";

test("reads a ticket by its id and by its number, with its history", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    await makeTicket(ctx);
    for (const named of [ticket.id, ticket.ticketNumber]) {
      expect(await readTicket(ctx, { id: named })).toMatchObject({ ...ticket, history: [{ changedField: "status", newValue: "pending", changedBy: "test" }] });
    }
  }));

test("shows staff what is under way and what is done, newest first, and an employee neither", () =>
  withRollback(async (ctx) => {
    const requester = await makeEmployee(ctx);
    const ticket = await makeTicket(ctx, { employeeId: requester.id });
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), stage: "done" }).where(eq(aiResponses.ticketId, ticket.id));
    await ctx.db.insert(aiResponses).values({ ticketId: ticket.id, language: "en", completedAt: ctx.now(), stage: "done", source: "rules" });
    await ctx.db.insert(aiResponses).values({ ticketId: ticket.id, language: "en", stage: "retrieve" });
    for (const reader of [await asNew(ctx, "it_staff"), asKey(ctx, "tickets:read")]) {
      const { aiResponses: done, analysisUnderWay } = await readTicket(reader, { id: ticket.id });
      expect(done.map(({ source }) => source)).toEqual(["rules", null]);
      expect(analysisUnderWay).toMatchObject({ stage: "retrieve" });
    }
    expect(await readTicket({ ...ctx, actor: personOf(requester) }, { id: ticket.id })).toMatchObject({ id: ticket.id, aiResponses: [], analysisUnderWay: null });
  }));

test("another person's ticket, a hidden one and one that never was are not found alike", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const hidden = await makeTicket(ctx);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.id));
    const employee = await asNew(ctx, "employee");
    const staff = await asNew(ctx, "it_staff");
    const unseen = [
      [employee, ticket.id],
      [employee, ticket.ticketNumber],
      [staff, hidden.id],
      [staff, hidden.ticketNumber],
      [staff, "999999999999999999"],
      [staff, "TK20260101999"],
    ] as const;
    for (const [reader, named] of unseen) {
      await expect(readTicket(reader, { id: named })).rejects.toMatchObject({ code: "not_found", reason: "ticket_unknown", details: {} });
    }
  }));

test.each(["", "0", "-1", "1 or 1=1", "tk20260101001", "TK1", "9223372036854775808", "１", "\0"])("%j names no ticket", (named) =>
  withRollback(async (ctx) => {
    await expect(readTicket(ctx, { id: named })).rejects.toMatchObject({ code: "not_found" });
  }),
);

test("a key without the scope to read is refused before anything is looked for", () =>
  withRollback(async (ctx) => {
    await expect(readTicket(asKey(ctx, "tickets:write"), { id: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));
