import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import type { Article } from "@/lib/knowledge/schema";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { giveFeedback } from "./give-feedback";

const database = raceDatabase({ connections: 16 });

async function analysisCiting(ctx: Ctx, cited: Article[]): Promise<string> {
  const { id } = await makeTicket(ctx);
  const references = cited.map(({ id, title, category, language }) => ({ id, title, category, language, similarity: null }));
  const done = { completedAt: ctx.now(), suggestedCategory: "network" as const, articles: references };
  const [row] = await ctx.db.update(aiResponses).set(done).where(eq(aiResponses.ticketId, id)).returning({ id: aiResponses.id });
  return row?.id ?? "";
}

test("verdicts at once on analyses that cite the same articles are all in their success rate", async () => {
  const ctx = database.ctx();
  const cited = [await makeArticle(ctx), await makeArticle(ctx)];
  const analyses = await Promise.all(Array.from({ length: 16 }, (_, at) => analysisCiting(ctx, at % 2 ? cited : cited.toReversed())));
  await Promise.all(analyses.map((id, at) => giveFeedback(ctx, { id, verdict: at < 4 ? "accepted" : "rejected" })));
  for (const { id } of cited) expect(await ctx.db.select({ rate: articles.successRate }).from(articles).where(eq(articles.id, id))).toEqual([{ rate: 0.25 }]);
});
