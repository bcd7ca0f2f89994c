import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { claimIdempotencyKey } from "./claim-idempotency-key";
import { keepAnswer } from "./keep-answer";

const claim = { caller: "person E-1", key: "once", fingerprint: Buffer.alloc(32, 1) };

test("the first claim is to be done, the same again has its answer, and another caller's key is another key", () =>
  withRollback(async (ctx) => {
    expect(await claimIdempotencyKey(ctx, claim)).toBeUndefined();
    await keepAnswer(ctx, { ...claim, result: { id: "7" } });
    expect(await claimIdempotencyKey(ctx, claim)).toEqual({ result: { id: "7" } });
    for (const other of [{ caller: "person E-2" }, { key: "twice" }]) expect(await claimIdempotencyKey(ctx, { ...claim, ...other })).toBeUndefined();
  }));

test("a key that was used for something else gives no answer away, nor does one whose answer was a secret", () =>
  withRollback(async (ctx) => {
    await claimIdempotencyKey(ctx, claim);
    await expect(claimIdempotencyKey(ctx, claim)).rejects.toMatchObject({ code: "conflict", reason: "idempotency_answer_secret" });
    await keepAnswer(ctx, { ...claim, result: { id: "7" } });
    const other = { ...claim, fingerprint: Buffer.alloc(32, 2) };
    await expect(claimIdempotencyKey(ctx, other)).rejects.toMatchObject({ code: "invalid", reason: "idempotency_key_reused" });
  }));
