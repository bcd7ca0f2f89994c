import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { identityOf } from "./identity";
import type { Texts } from "./quoting-columns";
import { fromJson, keyOf, named, quotingRows } from "./quoting-rows";

const identity = identityOf({ names: ["Ann Quint"], email: "ann@desk.example", placeholder: "E-1" });
const columns = { table: "idempotency_keys", key: ["caller", "key"], texts: ["result"] };

const insert = (ctx: Ctx, rows: { caller: string; key: string; result: unknown }[]) => ctx.db.insert(idempotencyKeys).values(rows.map((row) => ({ ...row, fingerprint: Buffer.alloc(32) })));
const pad = (n: number): string => String(n).padStart(3, "0");

test("every row that names the person comes once, in the order of a key of two columns, though they are rewritten on the way", () =>
  withRollback(async (ctx) => {
    // Three batches; the second column starts anew within one.
    const rows = Array.from({ length: 250 }, (_, n) => ({ caller: n < 130 ? "api_key 1" : "api_key 2", key: pad(n < 130 ? n : n - 130), result: { by: ["ann quint"] } }));
    await insert(ctx, rows.toReversed());
    const seen: Texts[] = [];
    for await (const batch of quotingRows(ctx, columns, identity)) {
      seen.push(...batch);
      for (const row of batch) await ctx.db.execute(sql`update ${named(columns.table)} set result = '{}' where ${keyOf(columns.key)} = ${fromJson(columns.table, columns.key, row)}`);
    }
    expect(seen.map(({ caller, key }) => `${String(caller)} ${String(key)}`)).toEqual(rows.map(({ caller, key }) => `${caller} ${key}`));
    expect(seen[0]).toEqual(rows[0]);
  }));

test("what only looks like the person is passed over, a whole batch of it too", () =>
  withRollback(async (ctx) => {
    const alike = Array.from({ length: 120 }, (_, n) => ({ caller: "a", key: pad(n), result: n % 2 === 0 ? "joann@desk.example" : "Quint asked for Hannah" }));
    await insert(ctx, [...alike, { caller: "b", key: "1", result: "Quint, Ann" }, { caller: "b", key: "2", result: null }]);
    const seen: unknown[] = [];
    for await (const batch of quotingRows(ctx, columns, identity)) seen.push(...batch);
    expect(seen).toEqual([{ caller: "b", key: "1", result: "Quint, Ann" }]);
  }));
