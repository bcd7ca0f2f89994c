import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { withRollback } from "@/tests/support/database";
import { claimIdempotencyKey } from "./claim-idempotency-key";
import { keepAnswer } from "./keep-answer";

const claim = { caller: "person E-1", key: "once", fingerprint: Buffer.alloc(32) };

test("an answer is kept under its own caller's own key alone", () =>
  withRollback(async (ctx) => {
    for (const given of [{}, { caller: "person E-2" }, { key: "twice" }]) await claimIdempotencyKey(ctx, { ...claim, ...given });
    await keepAnswer(ctx, { ...claim, result: { id: "7" } });
    const rows = await ctx.db.select().from(idempotencyKeys).orderBy(asc(idempotencyKeys.caller), asc(idempotencyKeys.key));
    expect(rows.map(({ caller, key, result }) => [caller, key, result])).toEqual([["person E-1", "once", { id: "7" }], ["person E-1", "twice", null], ["person E-2", "once", null]]);
  }));

test.each([undefined, null])("a write that answers %s is done all the same, and is not taken for one whose answer was a secret", (result) =>
  withRollback(async (ctx) => {
    await claimIdempotencyKey(ctx, claim);
    await keepAnswer(ctx, { ...claim, result });
    expect(await claimIdempotencyKey(ctx, claim)).toEqual({ result: {} });
  }),
);
