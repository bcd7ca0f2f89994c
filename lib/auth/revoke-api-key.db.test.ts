import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { apiKeys } from "@/db/schema/api-keys";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { authenticateApiKey } from "./authenticate-api-key";
import { createApiKey } from "./create-api-key";
import { revokeApiKey } from "./revoke-api-key";

const one = { name: "one", scopes: ["tickets:read" as const] };

test("ends a key at once and for good, as a deed", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    const { id, key, prefix } = await createApiKey(ctx, one);
    await revokeApiKey(admin, { id });
    expect(await authenticateApiKey(ctx, { key })).toBeUndefined();
    const deeds = await ctx.db.select().from(adminAudit).where(eq(adminAudit.action, "api_key.revoked"));
    expect(deeds).toMatchObject([{ subject: `api_key ${id}`, actorType: "person", details: { prefix } }]);
    await expect(revokeApiKey(admin, { id })).rejects.toMatchObject({ code: "not_found", reason: "api_key_unknown" });
  }));

test("a key may revoke another, and never itself", () =>
  withRollback(async (ctx) => {
    const { id } = await createApiKey(ctx, { ...one, scopes: ["keys:write"] });
    const other = await createApiKey(ctx, one);
    const own = { ...ctx, actor: { type: "api_key", id, scopes: ["keys:write"] } as const };
    await expect(revokeApiKey(own, { id })).rejects.toMatchObject({ code: "conflict", reason: "api_key_own" });
    await revokeApiKey(own, { id: other.id });
    expect(await ctx.db.select({ id: apiKeys.id, revoked: apiKeys.revokedAt }).from(apiKeys).orderBy(apiKeys.id)).toEqual([
      { id, revoked: null },
      { id: other.id, revoked: expect.any(Date) },
    ]);
  }));

test("a key outlives the office of who made it: it belongs to the desk", () =>
  withRollback(async (ctx) => {
    const { key } = await createApiKey(await asNew(ctx, "admin"), one);
    await ctx.db.update(employees).set({ role: "employee", isActive: false });
    expect(await authenticateApiKey(ctx, { key })).toBeDefined();
  }));

test("is for administrators and keys that may, and for ids that are", () =>
  withRollback(async (ctx) => {
    const { id } = await createApiKey(ctx, one);
    for (const other of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "tickets:write")]) {
      await expect(revokeApiKey(other, { id })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(revokeApiKey(ctx, { id: "x" })).rejects.toMatchObject({ details: { fields: [{ path: "id", reason: "id_malformed" }] } });
    await expect(revokeApiKey(ctx, { id: "999999" })).rejects.toMatchObject({ code: "not_found" });
  }));
