import { expect, test } from "vitest";
import { batched } from "@/lib/core/batched";
import { inLogContext, logContext } from "@/lib/core/log-context";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";

test("who asks at the same moment on the same database shares a batch that is nobody's own; another database has its own", () =>
  withRollback(async (ctx) => {
    const batches: unknown[] = [];
    const double = batched({ name: "doubling", most: 10 }, async (own, items: readonly number[]) => {
      batches.push([own.actor, own.db === ctx.db, logContext(), [...items]]);
      await own.db.execute("select 1");
      return items.map((item) => item * 2);
    });
    const key = asKey(ctx, "tickets:read");
    const asked = inLogContext({ request_id: "request-1" }, () => Promise.all([double(ctx, 1), double(key, 2), double(ctx, 3)]));
    expect(await asked).toEqual([2, 4, 6]);
    const actor = { type: "system", name: "doubling" };
    expect(batches).toEqual([[actor, true, {}, [1]], [actor, true, {}, [2, 3]]]);
    await ctx.db.transaction((db) => double({ ...ctx, db }, 4));
    expect(batches.at(-1)).toEqual([actor, false, {}, [4]]);
  }));
