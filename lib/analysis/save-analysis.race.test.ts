import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { suggestion } from "@/tests/support/suggestions";
import { findOpenAnalysis } from "./analysis-row";
import { loadCalibrations } from "./load-calibrations";
import { saveAnalysis } from "./save-analysis";

const database = raceDatabase({ connections: 8 });

/** Two articles, the older of which is found last by whoever reads the table from its start. */
async function citedArticles(ctx: Ctx) {
  const cited = [await makeArticle(ctx), await makeArticle(ctx)];
  const ids = cited.map(({ id }) => id);
  const asFound = async () => (await ctx.db.select({ id: articles.id }).from(articles).where(inArray(articles.id, ids)).orderBy(sql`ctid`)).map(({ id }) => id);
  while ((await asFound())[0] === ids[0]) await ctx.db.update(articles).set({ usageCount: 0 }).where(eq(articles.id, ids[0] ?? ""));
  return cited.map(({ id, title, category, language }) => ({ id, title, category, language, similarity: null }));
}

test("what is cited is locked by id, as whoever rates it locks it: who waits for the first article holds no other", async () => {
  const ctx = database.ctx();
  const cited = await citedArticles(ctx);
  const [first = "", second = ""] = cited.map(({ id }) => id);
  const ticket = await makeTicket(ctx);
  const [row] = await ctx.db.select({ id: aiResponses.id }).from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
  const open = await findOpenAnalysis(ctx, row?.id ?? "");
  if (!open) throw new TypeError("no analysis is under way");
  const saver = Promise.withResolvers<number>();
  const save = () =>
    ctx.db.transaction(async (db) => {
      // An index would find the articles by id.
      await db.execute(sql`select set_config(name, 'off', true) from unnest(array['enable_indexscan', 'enable_bitmapscan']) name`);
      saver.resolve(Number((await db.execute(sql`select pg_backend_pid() as pid`))[0]?.pid));
      await saveAnalysis({ ...ctx, db, outbox: [] }, open, { evidence: { sources: [], similarTickets: [], articles: cited }, suggestion: suggestion(), calibrations: await loadCalibrations(ctx), generateMs: 1, elapsed: () => 1 });
    });
  let saving: Promise<void> | undefined;
  await ctx.db.transaction(async (db) => {
    const locked = (id: string) => db.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).for("update", { noWait: true });
    await locked(first);
    saving = save();
    const pid = await saver.promise;
    await expect.poll(() => ctx.db.execute(sql`select 1 from pg_locks where pid = ${pid} and not granted`)).toHaveLength(1);
    expect(await locked(second)).toHaveLength(1);
  });
  await saving;
  const counted = await ctx.db.select({ count: articles.usageCount }).from(articles).where(inArray(articles.id, [first, second]));
  expect(counted).toEqual([{ count: 1 }, { count: 1 }]);
});
