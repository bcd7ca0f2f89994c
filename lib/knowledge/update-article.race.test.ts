import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articleVersions } from "@/db/schema/articles";
import { makeArticle } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { updateArticle } from "./update-article";

const database = raceDatabase({ connections: 16 });

test("of sixteen who saw the same version one changes it, and the others hear what", async () => {
  const ctx = database.ctx();
  const { id } = await makeArticle(ctx);
  const settled = await Promise.allSettled(Array.from({ length: 16 }, (_, at) => updateArticle(ctx, { id, version: 1, title: `Title ${at}` })));
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of settled) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "stale", details: { currentVersion: 2, changes: [{ field: "title", version: 2 }] } });
  }
  expect(await ctx.db.$count(articleVersions, eq(articleVersions.articleId, id))).toBe(2);
});

test("changes at once without a version all apply, each with a version of its own", async () => {
  const ctx = database.ctx();
  const { id } = await makeArticle(ctx);
  await Promise.all(Array.from({ length: 16 }, (_, at) => updateArticle(ctx, { id, title: `Title ${at}` })));
  expect((await ctx.db.select().from(articleVersions).where(eq(articleVersions.articleId, id))).map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});
