import { beforeEach, expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { setPerProcess } from "@/lib/core/per-process";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { startSilentServer } from "@/tests/support/silent-server";
import { recentFigures } from "./recent-figures";

beforeEach(() => {
  setPerProcess("recent-figures", { beganAt: Number.NEGATIVE_INFINITY });
  setPerProcess("kept-embedded", { dueAt: 0 });
});

const at = (ctx: Ctx, second: number, db = ctx.db): Ctx => ({ ...ctx, db, now: () => new Date(second * 1_000) });

const open = async (ctx: Ctx) => (await recentFigures(ctx))?.tickets.reduce((sum, { count }) => sum + count, 0);

test("however many ask, the database is asked once in ten seconds", () =>
  withRollback(async (ctx) => {
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() });
    expect(await Promise.all(Array.from({ length: 20 }, () => open(at(ctx, 100))))).toEqual(Array.from({ length: 20 }, () => 0));
    await makeTicket(ctx);
    expect(await open(at(ctx, 109))).toBe(0);
    expect(await open(at(ctx, 110))).toBe(1);
  }));

test("while the database is away there are no figures, and no old ones, until it is back", () =>
  withRollback(async (ctx) => {
    const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
    expect(await open(at(ctx, 100))).toBeDefined();
    expect(await open(at(ctx, 110, away.db))).toBeUndefined();
    expect(await open(at(ctx, 120))).toBeDefined();
    await away.close();
  }));

test("a database that says nothing keeps a scrape for three seconds, and is not asked again meanwhile", () =>
  withRollback(async (ctx) => {
    const silent = await startSilentServer();
    const hung = createDb(`postgres://nobody@127.0.0.1:${silent.port}/none`, { max: 5 });
    const startedAt = performance.now();
    expect(await Promise.all([open(at(ctx, 100, hung.db)), open(at(ctx, 111, hung.db))])).toEqual([undefined, undefined]);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(silent.connections()).toBe(1);
    // Its own question is never answered, so its end is not waited for.
    void hung.close();
    await silent.close();
  }));
