import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { findWebhook } from "./find-webhook";
import { noteAttempt } from "./note-attempt";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const LAST = 7;
const refused = { responseStatus: 500, fault: "status_refused", durationMs: 12 } as const;
const taken = { responseStatus: 204, fault: null, durationMs: 12 };

async function prepare(ctx: Ctx) {
  const webhook = await makeWebhook({ ...ctx, now: () => at(0) });
  const row = { webhookId: webhook.id, createdAt: at(1) };
  const insert = async (given: Partial<typeof webhookDeliveries.$inferInsert> = {}) => (await ctx.db.insert(webhookDeliveries).values({ ...row, ...given }).returning())[0]?.id ?? "";
  const note = (deliveryId: string, attempt: Parameters<typeof noteAttempt>[2], hour = 2) =>
    noteAttempt({ ...ctx, now: () => at(hour) }, { deliveryId, webhookId: webhook.id, url: webhook.url, secret: webhook.secret, id: "1", body: "{}" }, attempt);
  const isActive = async () => (await findWebhook(ctx, webhook.id)).isActive;
  return { webhook, insert, note, isActive };
}

test("the eighth try settles a delivery, and one that is taken settles it at once", () =>
  withRollback(async (ctx) => {
    const { insert, note, isActive } = await prepare(ctx);
    const [seventh, eighth, late] = [await insert({ attempts: LAST - 1 }), await insert({ attempts: LAST }), await insert({ attempts: LAST, fault: "timed_out" })];
    expect([await note(seventh, refused), await note(eighth, refused), await note(late, taken)]).toEqual(["pending", "failed", "delivered"]);
    const [row] = await ctx.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, late));
    expect(row).toMatchObject({ state: "delivered", attempts: 8, responseStatus: 204, fault: null, durationMs: 12, lastAttemptAt: at(2) });
    expect(await isActive()).toBe(true);
  }));

test("a receiver that says it is gone is believed the first time", () =>
  withRollback(async (ctx) => {
    const { webhook, insert, note, isActive } = await prepare(ctx);
    expect(await note(await insert(), { ...refused, responseStatus: 410 })).toBe("failed");
    expect(await isActive()).toBe(false);
    expect((await deedsOf(ctx, `webhook ${webhook.id}`)).at(-1)).toMatchObject({ action: "webhook.updated", details: { active: false, reason: "gone" } });
  }));

test("fifty that nobody took in a row are enough, forty-nine are not; so are three days", () =>
  withRollback(async (ctx) => {
    const [many, long] = [await prepare(ctx), await prepare(ctx)];
    for (let count = 0; count < 48; count++) await many.insert({ state: "failed", attempts: 8, lastAttemptAt: at(2) });
    await many.note(await many.insert({ attempts: LAST }), refused);
    expect(await many.isActive()).toBe(true);
    await many.note(await many.insert({ attempts: LAST }), refused);
    expect(await many.isActive()).toBe(false);
    await long.note(await long.insert({ attempts: LAST }), refused, 72);
    expect(await long.isActive()).toBe(true);
    await long.note(await long.insert({ attempts: LAST, createdAt: at(70) }), refused, 73);
    expect(await long.isActive()).toBe(false);
    expect((await deedsOf(ctx, `webhook ${long.webhook.id}`)).map(({ details }) => details?.reason)).toEqual([undefined, "silent"]);
  }));
