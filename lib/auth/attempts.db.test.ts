import { expect, test } from "vitest";
import { signInLimits } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { type AttemptKey, forgetAttempts, returnAttempt, takeAttempt } from "./attempts";

const START = Date.UTC(2026, 10, 24, 12);
const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: () => new Date(START + seconds * 1000) });
const account: AttemptKey = ["account", "wei@desk.example"];

const limited = (seconds: number) => ({ code: "rate_limited", values: { seconds } });

async function spend(ctx: Ctx, key: AttemptKey, count = 10): Promise<void> {
  for (let taken = 0; taken < count; taken++) await takeAttempt(ctx, key);
}

test("ten attempts are free, and then there is one each minute and a half: slow, and never closed", () =>
  withRollback(async (ctx) => {
    await spend(at(ctx, 0), account);
    await expect(takeAttempt(at(ctx, 0), account)).rejects.toMatchObject(limited(90));
    await expect(takeAttempt(at(ctx, 89), account)).rejects.toMatchObject(limited(1));
    await takeAttempt(at(ctx, 90), account);
    await expect(takeAttempt(at(ctx, 91), account)).rejects.toMatchObject(limited(89));
    await spend(at(ctx, 90 + 900), account);
  }));

test("who is refused waits no longer for having asked", () =>
  withRollback(async (ctx) => {
    await spend(at(ctx, 0), account);
    for (let asked = 0; asked < 50; asked++) await expect(takeAttempt(at(ctx, 60), account)).rejects.toMatchObject(limited(30));
    await takeAttempt(at(ctx, 90), account);
  }));

test("an address has ten a minute, and a code is tried once", () =>
  withRollback(async (ctx) => {
    const address: AttemptKey = ["address", "198.51.100.7"];
    await spend(at(ctx, 0), address);
    await expect(takeAttempt(at(ctx, 0), address)).rejects.toMatchObject(limited(6));
    await spend(at(ctx, 60), address);
    await takeAttempt(at(ctx, 0), ["code", "E-1 123456"]);
    await expect(takeAttempt(at(ctx, 119), ["code", "E-1 123456"])).rejects.toMatchObject(limited(1));
    await takeAttempt(at(ctx, 0), ["code", "E-2 123456"]);
  }));

test("what is given back is one attempt, and what is forgotten is all", () =>
  withRollback(async (ctx) => {
    await spend(at(ctx, 0), account);
    await returnAttempt(at(ctx, 0), account);
    await takeAttempt(at(ctx, 0), account);
    await expect(takeAttempt(at(ctx, 0), account)).rejects.toMatchObject(limited(90));
    await forgetAttempts(at(ctx, 0), account);
    await spend(at(ctx, 0), account);
  }));

test("limits of other kinds and of other people are not touched", () =>
  withRollback(async (ctx) => {
    await spend(at(ctx, 0), account);
    await takeAttempt(at(ctx, 0), ["device", "wei@desk.example"]);
    await takeAttempt(at(ctx, 0), ["account", "lotte@desk.example"]);
  }));

test("the rows name nobody, and go when they no longer count", () =>
  withRollback(async (ctx) => {
    await takeAttempt(at(ctx, 0), account);
    await takeAttempt(at(ctx, 0), ["address", "198.51.100.7"]);
    expect(JSON.stringify(await ctx.db.select().from(signInLimits))).not.toMatch(/wei@|desk\.example|198\.51/);
    await forgetAttempts(at(ctx, 60), ["account", "somebody@desk.example"]);
    expect(await ctx.db.$count(signInLimits)).toBe(1);
  }));
