import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { webhooks } from "@/db/schema/webhooks";
import { withRollback } from "@/tests/support/database";
import { ownTransactions } from "@/tests/support/personas";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { changeWebhook } from "./change-webhook";

const LATER = new Date("2031-05-06T07:08:09.000Z");

test("the next version of this webhook alone, with its deed and without its secret", () =>
  withRollback(async (ctx) => {
    const [{ secret, ...webhook }, other] = [await makeWebhook(ctx), await makeWebhook(ctx)];
    const changed = await changeWebhook({ ...ctx, now: () => LATER }, webhook, { isActive: false }, "webhook.updated", { active: false, reason: "gone" });
    expect(changed).toEqual({ ...webhook, isActive: false, version: 2, updatedAt: LATER });
    expect(JSON.stringify(changed)).not.toContain(secret);
    expect((await deedsOf(ctx, `webhook ${webhook.id}`)).at(-1)).toEqual({ action: "webhook.updated", actorType: "system", actor: "test", details: { active: false, reason: "gone" } });
    expect(await ctx.db.select({ version: webhooks.version, isActive: webhooks.isActive }).from(webhooks).where(eq(webhooks.id, other.id))).toEqual([{ version: 1, isActive: true }]);
  }));

test("without a transaction, or a row, it is a fault of the caller", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    await expect(changeWebhook(ctx, { id: "999999" }, { isActive: false }, "webhook.updated")).rejects.toThrow(TypeError);
    await expect(changeWebhook(ownTransactions(ctx), { id }, { isActive: false }, "webhook.updated")).rejects.toThrow(TypeError);
    expect(await deedsOf(ctx, `webhook ${id}`)).toHaveLength(1);
  }));
