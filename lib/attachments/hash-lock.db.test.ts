import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { ownTransactions } from "@/tests/support/personas";
import { lockHash } from "./hash-lock";

/** Which advisory locks of this kind the transaction holds. */
async function heldBy({ db }: Ctx): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_locks where locktype = 'advisory' and classid = ${0x626c6f62} and pid = pg_backend_pid()`);
  return row?.count ?? 0;
}

test("one content is one lock, however often it is taken, and another content another", () =>
  withRollback(async (ctx) => {
    const held = [];
    for (const hash of ["aa", "aa", "bb"]) {
      await lockHash(ctx, hash);
      held.push(await heldBy(ctx));
    }
    expect(held).toEqual([1, 1, 2]);
  }));

test("is let go with the transaction, and so not taken outside one", () =>
  withRollback(async (ctx) => {
    await expect(lockHash(ownTransactions(ctx), "aa")).rejects.toBeInstanceOf(TypeError);
    expect(await heldBy(ctx)).toBe(0);
  }));
