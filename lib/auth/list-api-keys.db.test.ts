import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { createApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

const at = (ctx: Ctx, second: number): Ctx => ({ ...ctx, now: () => new Date(Date.UTC(2026, 10, 24, 12, 0, second)) });

const make = async (ctx: Ctx, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let second = 0; second < count; second++) ids.unshift((await createApiKey(at(ctx, second), { name: `key ${second}`, scopes: ["tickets:read"] })).id);
  return ids;
};

test("shows every key, the revoked ones too, newest first and page by page", () =>
  withRollback(async (ctx) => {
    const ids = await make(ctx, 3);
    await revokeApiKey(ctx, { id: ids[1] ?? "" });
    const first = await listApiKeys(ctx, { limit: 2 });
    expect(first.results.map(({ id, revokedAt }) => [id, revokedAt !== null])).toEqual([[ids[0], false], [ids[1], true]]);
    const rest = await listApiKeys(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([rest.results.map(({ id }) => id), rest.nextCursor, rest.total]).toEqual([[ids[2]], null, 3]);
  }));

test("shows no key and no hash", () =>
  withRollback(async (ctx) => {
    const { key } = await createApiKey(ctx, { name: "one", scopes: ["tickets:read"] });
    const page = await listApiKeys(await asNew(ctx, "admin"), {});
    expect(page.results[0]).not.toHaveProperty("hash");
    expect(JSON.stringify(page)).not.toContain(key.slice(9));
  }));

test("is for administrators and keys that may make keys", () =>
  withRollback(async (ctx) => {
    expect(await listApiKeys(asKey(ctx, "keys:write"), {})).toMatchObject({ total: 0 });
    for (const other of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "audit:read")]) {
      await expect(listApiKeys(other, {})).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
