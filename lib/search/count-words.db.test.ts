import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { countWords } from "./count-words";
import { teachingScope } from "./document-scope";

const at = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: () => new Date(minutes * 60_000) });

const count = async (ctx: Ctx, total: number, ...queries: string[]) => Object.fromEntries(await countWords(ctx, { queries, scope: teachingScope(null), total }));

/** Every third holds the word. */
const addArticles = (ctx: Ctx, articles: number, word: string) =>
  ctx.db.execute(sql`
    insert into articles (title, content, category, language, search_text)
    select 'x', 'x', 'other', 'nl', case when n % 3 = 0 then ${word} else 'none' end || ' ' || repeat('filler ', 30) from generate_series(1, ${articles}::int) n`);

test("counts tickets and articles of the scope alone, exactly while they are few", () =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx, { title: "toner" });
    await makeArticle(ctx, { title: "toner" });
    await makeArticle(ctx, { title: "toners" });
    await makeArticle(ctx, { title: "toner", status: "draft" });
    expect(await count(ctx, 3, "'toner'", "'toner':*", "'fuser'")).toEqual({ "'toner'": 2, "'toner':*": 3, "'fuser'": 0 });
    const asked = await countWords(ctx, { queries: ["'toner'"], scope: teachingScope(id), total: 3 });
    expect(asked.get("'toner'")).toBe(2);
  }));

test("of a common word it reads some and estimates the rest", () =>
  withRollback(async (ctx) => {
    await addArticles(ctx, 3_000, "common");
    const { "'common'": common = 0 } = await count(ctx, 3_000, "'common'");
    expect(common).toBeGreaterThan(800);
    expect(common).toBeLessThan(1_200);
  }));

test("of a large desk a common word is counted again after ten minutes, a rare one each time", () =>
  withRollback(async (ctx) => {
    await addArticles(ctx, 180, "common");
    await addArticles(ctx, 30, "rare");
    expect(await count(at(ctx, 0), 5_000, "'common'", "'rare'")).toEqual({ "'common'": 60, "'rare'": 10 });
    await addArticles(ctx, 3, "common");
    await addArticles(ctx, 3, "rare");
    expect(await count(at(ctx, 9), 5_000, "'common'", "'rare'")).toEqual({ "'common'": 60, "'rare'": 11 });
    expect(await count(at(ctx, 10), 5_000, "'common'")).toEqual({ "'common'": 61 });
  }));

test("of a small desk nothing is kept", () =>
  withRollback(async (ctx) => {
    await addArticles(ctx, 180, "common");
    expect(await count(at(ctx, 0), 4_999, "'common'")).toEqual({ "'common'": 60 });
    await addArticles(ctx, 3, "common");
    expect(await count(at(ctx, 0), 4_999, "'common'")).toEqual({ "'common'": 61 });
  }));
