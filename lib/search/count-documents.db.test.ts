import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { countDocuments } from "./count-documents";
import { noDocument, teachingScope } from "./document-scope";

const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: () => new Date(seconds * 1_000) });

const addArticles = (ctx: Ctx, count: number) =>
  ctx.db.execute(sql`insert into articles (title, content, category, language) select 'x', 'x', 'other', 'nl' from generate_series(1, ${count}::int)`);

test("counts the scope's documents by language, a small desk's each time anew", () =>
  withRollback(async (ctx) => {
    await makeTicket(ctx, { language: "zh" });
    await makeArticle(ctx, { language: "en" });
    expect(await countDocuments(ctx, { ticket: sql`true`, article: sql`true` })).toEqual(new Map([["zh", 1], ["en", 1]]));
    expect(await countDocuments(ctx, { ticket: sql`true`, article: noDocument })).toEqual(new Map([["zh", 1]]));
    await makeArticle(ctx, { language: "en" });
    expect(await countDocuments(ctx, teachingScope(null))).toEqual(new Map([["en", 2]]));
  }));

test("of a large desk a count is kept for a minute, the same for each ticket that asks, for its scope alone", () =>
  withRollback(async (ctx) => {
    await addArticles(ctx, 5_000);
    expect(await countDocuments(at(ctx, 0), teachingScope(null))).toEqual(new Map([["nl", 5_000]]));
    await addArticles(ctx, 1);
    expect(await countDocuments(at(ctx, 59), teachingScope(null))).toEqual(new Map([["nl", 5_000]]));
    expect(await countDocuments(at(ctx, 59), teachingScope("7"))).toEqual(new Map([["nl", 5_000]]));
    expect(await countDocuments(at(ctx, 59), { ticket: noDocument, article: sql`true` })).toEqual(new Map([["nl", 5_001]]));
    expect(await countDocuments(at(ctx, 60), teachingScope(null))).toEqual(new Map([["nl", 5_001]]));
  }));
