import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { countOpenTickets } from "./count-open-tickets";

const some = async (ctx: Ctx) => (await countOpenTickets(ctx)).filter(({ count }) => count > 0);

test("every status and priority of open tickets is there, without a ticket too", () =>
  withRollback(async (ctx) => {
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() });
    const counted = await countOpenTickets(ctx);
    expect(counted.map(({ status, priority }) => `${status} ${priority}`)).toEqual(["pending", "in_progress"].flatMap((status) => ["low", "medium", "high", "urgent"].map((priority) => `${status} ${priority}`)));
    expect(counted.every(({ count, unanalysed }) => count === 0 && unanalysed === 0)).toBe(true);
  }));

test("solved and hidden ones do not count, confidential ones do", () =>
  withRollback(async (ctx) => {
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() });
    const [confidential, solved, hidden] = [await makeTicket(ctx, { priority: "urgent" }), await makeTicket(ctx), await makeTicket(ctx)];
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, confidential.id));
    await ctx.db.update(tickets).set({ status: "resolved" }).where(eq(tickets.id, solved.id));
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.id));
    expect(await some(ctx)).toEqual([{ status: "pending", priority: "urgent", count: 1, unanalysed: 1 }]);
  }));

test("a ticket waits while its latest analysis is under way, however many ended before", () =>
  withRollback(async (ctx) => {
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() });
    const [analysed, again] = [await makeTicket(ctx, { priority: "low" }), await makeTicket(ctx, { priority: "low" })];
    await ctx.db.update(aiResponses).set({ completedAt: sql`now()` });
    await ctx.db.insert(aiResponses).values([{ ticketId: again.id, language: "en", createdAt: ctx.now() }]);
    expect(analysed.id).not.toBe(again.id);
    expect(await some(ctx)).toEqual([{ status: "pending", priority: "low", count: 2, unanalysed: 1 }]);
  }));
