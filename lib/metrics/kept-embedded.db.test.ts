import { beforeEach, expect, test } from "vitest";
import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { setPerProcess } from "@/lib/core/per-process";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { storeFormerVectors } from "@/tests/support/former-space";
import { degrees } from "@/tests/support/vectors";
import { keptEmbedded } from "./kept-embedded";

const target = () => ({ model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION });

beforeEach(() => setPerProcess("kept-embedded", { dueAt: 0 }));

const at = (ctx: Ctx, second: number, db = ctx.db): Ctx => ({ ...ctx, db, now: () => new Date(second * 1_000) });

test("before the first vector of the desk's model every document lacks its own", () =>
  withRollback(async (ctx) => {
    const before = await keptEmbedded(at(ctx, 100));
    expect(before.done).toBe(0);
    await makeArticle(ctx);
    setPerProcess("kept-embedded", { dueAt: 0 });
    expect(await keptEmbedded(at(ctx, 100))).toEqual({ done: 0, total: before.total + 1 });
  }));

test("the first count is waited for, a later one is there for who asks after it", () =>
  withRollback(async (ctx) => {
    const articleId = (await makeArticle(ctx)).id;
    await storeFormerVectors(ctx, target(), { articleId }, degrees(0));
    const first = await keptEmbedded(at(ctx, 100));
    expect(first.done).toBe(1);
    await makeArticle(ctx);
    expect(await keptEmbedded(at(ctx, 109))).toEqual(first);
    expect(await keptEmbedded(at(ctx, 110))).toEqual(first);
    await expect.poll(() => keptEmbedded(at(ctx, 111))).toEqual({ done: 1, total: first.total + 1 });
  }));

test("one hundredth of the time is spent on counting, however long it takes", () =>
  withRollback(async (ctx) => {
    let second = 100;
    const slow: Ctx = { ...ctx, now: () => new Date(second++ * 1_000) };
    const first = await keptEmbedded(slow);
    await makeArticle(ctx);
    second = 180;
    expect(await keptEmbedded(slow)).toEqual(first);
    second = 300;
    await expect.poll(() => keptEmbedded({ ...ctx, now: () => new Date(300_000) })).toMatchObject({ total: first.total + 1 });
  }));

test("a count that failed leaves none, and is made again ten seconds later", () =>
  withRollback(async (ctx) => {
    const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
    await expect(keptEmbedded(at(ctx, 100, away.db))).rejects.toThrow();
    await expect(keptEmbedded(at(ctx, 109))).rejects.toThrow("could not be counted");
    expect(await keptEmbedded(at(ctx, 110))).toHaveProperty("total");
    await away.close();
  }));
