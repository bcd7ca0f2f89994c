import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { twoFactors } from "@/db/schema/sign-in";
import { webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { env, provideEnv } from "@/lib/core/env";
import { openSecret, sealSecret } from "@/lib/webhooks/sealed-secret";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { resealSecrets } from "./reseal-secrets";

const FORMER = "what-the-secret-was-before-it-was-rotated";
const LOST = "what-the-secret-was-long-before-all-of-it";
const now = env().AUTH_SECRET;

afterEach(() => void provideEnv({ AUTH_SECRET: now }));

async function makeFactor(ctx: Ctx, key: string): Promise<string> {
  const { id: userId } = await makeEmployee(ctx);
  await ctx.db.insert(twoFactors).values({ id: userId, userId, secret: await symmetricEncrypt({ key, data: "app" }), backupCodes: await symmetricEncrypt({ key, data: '["a-b"]' }) });
  return userId;
}

async function makeWebhook(ctx: Ctx, key: string): Promise<string> {
  provideEnv({ AUTH_SECRET: key });
  const sealedSecret = sealSecret("whsec_c2VjcmV0");
  provideEnv({ AUTH_SECRET: now });
  const [row] = await ctx.db.insert(webhooks).values({ url: "https://hooks.example", events: [], sealedSecret, createdByType: "system", createdBy: "test" }).returning({ id: webhooks.id });
  return row?.id ?? "";
}

test("what the former secret sealed is read with the new one; what neither opens is named and left", () =>
  withRollback(async (ctx) => {
    const [, , lost] = [await makeFactor(ctx, FORMER), await makeFactor(ctx, now), await makeFactor(ctx, LOST)];
    const [, , lostWebhook] = [await makeWebhook(ctx, FORMER), await makeWebhook(ctx, now), await makeWebhook(ctx, LOST)];
    const deleted = await makeWebhook(ctx, FORMER);
    await ctx.db.update(webhooks).set({ deletedAt: ctx.now(), sealedSecret: Buffer.alloc(0) }).where(eq(webhooks.id, deleted));
    const unreadable = [`second factor of ${lost}`, `webhook ${lostWebhook}`];
    expect(await resealSecrets(ctx, { former: FORMER })).toEqual({ secondFactors: 1, webhooks: 1, unreadable });
    const factors = (await ctx.db.select().from(twoFactors)).filter(({ userId }) => userId !== lost);
    for (const { secret, backupCodes } of factors) {
      expect(await symmetricDecrypt({ key: now, data: secret })).toBe("app");
      expect(await symmetricDecrypt({ key: now, data: backupCodes })).toBe('["a-b"]');
    }
    const hooks = (await ctx.db.select().from(webhooks)).filter(({ id }) => id !== lostWebhook && id !== deleted);
    expect([factors.length, hooks.map(({ sealedSecret }) => openSecret(sealedSecret))]).toEqual([2, ["whsec_c2VjcmV0", "whsec_c2VjcmV0"]]);
    expect(await resealSecrets(ctx, { former: FORMER })).toEqual({ secondFactors: 0, webhooks: 0, unreadable });
  }));

test("is for the desk's own commands alone", () =>
  withRollback(async (ctx) => {
    await expect(resealSecrets(await asNew(ctx, "admin"), { former: FORMER })).rejects.toMatchObject({ code: "forbidden" });
  }));
