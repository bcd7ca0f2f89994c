import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiKeys } from "@/db/schema/api-keys";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { createApiKey, type CreateApiKeyInput } from "./create-api-key";

const monitoring: CreateApiKeyInput = { name: "monitoring", scopes: ["tickets:write"] };

test("keeps the hash and the first signs of a key, and the key nowhere", () =>
  withRollback(async (ctx) => {
    const { id: createdBy } = await makeEmployee(ctx);
    const { id, key } = await createApiKey(await asNew(ctx, "admin"), { ...monitoring, createdBy });
    const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    expect(row).toMatchObject({ name: "monitoring", scopes: ["tickets:write"], createdBy, expiresAt: null, revokedAt: null, lastUsedAt: null });
    expect(row?.hash).toEqual(createHash("sha256").update(key).digest());
    expect(key.startsWith(row?.prefix ?? "?")).toBe(true);
    expect(JSON.stringify(row)).not.toContain(key.slice(9));
  }));

test("is an administrator's alone; no key makes another", () =>
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
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    const made = createApiKey(ctx, { ...monitoring, ...wrong } as CreateApiKeyInput);
    await expect(made).rejects.toMatchObject({ details: { fields: [{ path, reason }] } });
  }),
);
