import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiKeys } from "@/db/schema/api-keys";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { authenticateApiKey } from "./authenticate-api-key";
import { createApiKey, type CreateApiKeyInput } from "./create-api-key";

const NOON = Date.UTC(2026, 10, 24, 12);
/** A key is made in the past of its end. */
const NOON_TEXT = new Date(NOON).toISOString();
const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: () => new Date(NOON + seconds * 1000) });
const make = (ctx: Ctx, given: Partial<CreateApiKeyInput> = {}) => createApiKey(at(ctx, -3600), { name: "monitoring", scopes: ["tickets:read", "tickets:write"], ...given });

test("a key is the actor that it was made for, with its scopes", () =>
  withRollback(async (ctx) => {
    const { id, key } = await make(ctx);
    expect(await authenticateApiKey(ctx, { key })).toEqual({ type: "api_key", id, scopes: ["tickets:read", "tickets:write"] });
  }));

test("a scope that the desk no longer knows gives no right", () =>
  withRollback(async (ctx) => {
    const { id, key } = await make(ctx);
    await ctx.db.update(apiKeys).set({ scopes: ["tickets:read", "everything"] }).where(eq(apiKeys.id, id));
    expect(await authenticateApiKey(ctx, { key })).toMatchObject({ scopes: ["tickets:read"] });
  }));

test("an unknown, an empty and a truncated key and a hash in place of the key are nobody", () =>
  withRollback(async (ctx) => {
    const { id, key } = await make(ctx);
    const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    for (const wrong of ["", "dw_unknown", key.slice(0, -1), `${key} `, key.toUpperCase(), row?.prefix ?? "", row?.hash.toString("hex") ?? ""]) {
      expect(await authenticateApiKey(ctx, { key: wrong })).toBeUndefined();
    }
  }));

test("a key ends at the moment that it was given to, and when it is revoked", () =>
  withRollback(async (ctx) => {
    const { key } = await make(ctx, { expiresAt: NOON_TEXT });
    expect(await authenticateApiKey(at(ctx, -1), { key })).toBeDefined();
    expect(await authenticateApiKey(at(ctx, 0), { key })).toBeUndefined();
    const revoked = await make(ctx);
    await ctx.db.update(apiKeys).set({ revokedAt: ctx.now() }).where(eq(apiKeys.id, revoked.id));
    expect(await authenticateApiKey(ctx, { key: revoked.key })).toBeUndefined();
  }));

test("notes its last use at most once a minute", () =>
  withRollback(async (ctx) => {
    const { id, key } = await make(ctx);
    const lastUse = async (seconds: number) => {
      await authenticateApiKey(at(ctx, seconds), { key });
      const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
      return row?.lastUsedAt && (row.lastUsedAt.getTime() - NOON) / 1000;
    };
    expect(await lastUse(0)).toBe(0);
    expect(await lastUse(59)).toBe(0);
    expect(await lastUse(61)).toBe(61);
    expect(await lastUse(90)).toBe(61);
  }));

test("a refused key notes no use", () =>
  withRollback(async (ctx) => {
    const { id, key } = await make(ctx, { expiresAt: NOON_TEXT });
    await authenticateApiKey(at(ctx, 1), { key });
    expect(await ctx.db.select({ lastUsedAt: apiKeys.lastUsedAt }).from(apiKeys).where(eq(apiKeys.id, id))).toEqual([{ lastUsedAt: null }]);
  }));
