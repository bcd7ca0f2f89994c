import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { runtime } from "@/lib/core/runtime";
import { withRollback } from "./database";
import { makeArticle, makeTicket } from "./factories";

test("a ticket is there with its job inside, and gone afterwards", async () => {
  let id = "";
  await withRollback(async (ctx) => {
    ({ id } = await makeTicket(ctx));
    await makeArticle(ctx);
    const jobs = await ctx.db.execute(sql`select name from pgboss.job order by name`);
    expect(jobs.map(({ name }) => name)).toEqual(["analyze-ticket", "embed-article"]);
    expect(ctx.outbox.map(({ type }) => type)).toContain("ticket.created");
    expect(await runtime().connection.db.select().from(tickets).where(eq(tickets.id, id))).toHaveLength(1);
  });
  await withRollback(async (ctx) => {
    expect(await ctx.db.select().from(tickets).where(eq(tickets.id, id))).toEqual([]);
  });
});

test("a failing test fails with its own error", async () => {
  const failure = new Error("its own");
  await expect(withRollback(() => Promise.reject(failure))).rejects.toBe(failure);
});
