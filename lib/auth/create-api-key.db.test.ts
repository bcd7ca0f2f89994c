import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { apiKeys } from "@/db/schema/api-keys";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { authenticateApiKey } from "./authenticate-api-key";
import { createApiKey, type CreateApiKeyInput } from "./create-api-key";

const monitoring: CreateApiKeyInput = { name: "monitoring", scopes: ["tickets:write"] };

test("keeps the hash and the first signs of a key, and the key nowhere", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    const { id, key, ...shown } = await createApiKey(admin, { ...monitoring, scopes: ["tickets:write", "tickets:write"] });
    const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    const createdBy = "id" in admin.actor ? admin.actor.id : "";
    const { hash, ...rest } = row ?? {};
    expect(rest).toEqual({ id, ...shown });
    expect(shown).toMatchObject({ name: "monitoring", scopes: ["tickets:write"], createdBy, expiresAt: null, revokedAt: null, lastUsedAt: null });
    expect(hash).toEqual(createHash("sha256").update(key).digest());
    expect(key.startsWith(shown.prefix)).toBe(true);
    expect(JSON.stringify(row)).not.toContain(key.slice(9));
  }));

test("is a deed that names the key and its scopes, and not the key", () =>
  withRollback(async (ctx) => {
    const { id, key, prefix } = await createApiKey(await asNew(ctx, "admin"), monitoring);
    const deeds = await ctx.db.select().from(adminAudit).where(eq(adminAudit.subject, `api_key ${id}`));
    expect(deeds).toMatchObject([{ action: "api_key.created", actorType: "person", details: { prefix, scopes: ["tickets:write"], expires_at: null } }]);
    expect(JSON.stringify(deeds)).not.toContain(key.slice(9));
  }));

test("is an administrator's and of keys that may; of no other", () =>
  withRollback(async (ctx) => {
    for (const ctxOf of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "tickets:write", "knowledge:write")]) {
      await expect(createApiKey(ctxOf, monitoring)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await ctx.db.$count(apiKeys)).toBe(0);
  }));

test.each([
  [{ name: " " }, "name", "text_blank"],
  [{ scopes: [] }, "scopes", "value_too_small"],
  [{ scopes: ["tickets:all"] }, "scopes.0", "value_not_allowed"],
  [{ expiresAt: "tomorrow" }, "expiresAt", "field_invalid"],
  [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt", "moment_past"],
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    const made = createApiKey(ctx, { ...monitoring, ...wrong } as CreateApiKeyInput);
    await expect(made).rejects.toMatchObject({ details: { fields: [{ path, reason }] } });
  }),
);

describe("a key that makes a key", () => {
  const SOON = "2100-01-01T00:00:00.000Z";
  const LATER = "2100-01-01T00:00:00.001Z";

  async function asMaker(ctx: Ctx, given: Partial<CreateApiKeyInput> = {}): Promise<Ctx> {
    const { key } = await createApiKey(ctx, { name: "maker", scopes: ["keys:write", "tickets:write"], ...given });
    const actor = await authenticateApiKey(ctx, { key });
    if (!actor) throw new TypeError("the key is good");
    return { ...ctx, actor };
  }

  test("hands on what it has", () =>
    withRollback(async (ctx) => {
      expect(await createApiKey(await asMaker(ctx), monitoring)).toMatchObject({ scopes: ["tickets:write"], createdBy: null });
    }));

  test("hands on no scope that it lacks", () =>
    withRollback(async (ctx) => {
      const made = createApiKey(await asMaker(ctx), { ...monitoring, scopes: ["tickets:write", "people:roles"] });
      await expect(made).rejects.toMatchObject({ code: "forbidden", reason: "api_key_widens" });
    }));

  test("makes none that lives longer than itself", () =>
    withRollback(async (ctx) => {
      const maker = await asMaker(ctx, { expiresAt: SOON });
      expect(await createApiKey(maker, { ...monitoring, expiresAt: SOON })).toMatchObject({ expiresAt: new Date(SOON) });
      for (const expiresAt of [LATER, null]) {
        await expect(createApiKey(maker, { ...monitoring, expiresAt })).rejects.toMatchObject({ code: "forbidden", reason: "api_key_outlives" });
      }
    }));

  test("makes none once it is revoked, though its request was let in before", () =>
    withRollback(async (ctx) => {
      const maker = await asMaker(ctx);
      await ctx.db.update(apiKeys).set({ revokedAt: ctx.now() });
      await expect(createApiKey(maker, monitoring)).rejects.toMatchObject({ code: "unauthenticated" });
    }));
});
