import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { readEventPosition } from "@/lib/events/read-event-position";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew, ownTransactions } from "@/tests/support/personas";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { deleteWebhook } from "./delete-webhook";
import { listWebhooks } from "./list-webhooks";
import { readWebhook } from "./read-webhook";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { openSecret } from "./sealed-secret";
import { updateWebhook } from "./update-webhook";

const newestDeed = async (ctx: Ctx) => (await ctx.db.select().from(adminAudit).orderBy(desc(adminAudit.position)).limit(1))[0];
const rowOf = async (ctx: Ctx, id: string) => (await ctx.db.select().from(webhooks).where(eq(webhooks.id, id)))[0];

test("what is given is changed, as the next version, with a deed; the same again changes nothing", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    const patch = { id, events: ["analysis.completed" as const], url: "http://127.0.0.1:9/other" };
    expect(await updateWebhook(ctx, { ...patch, version: 1 })).toMatchObject({ ...patch, isActive: true, version: 2 });
    expect(await newestDeed(ctx)).toMatchObject({ action: "webhook.updated", subject: `webhook ${id}`, details: { origin: "http://127.0.0.1:9", events: patch.events, active: true } });
    expect(await updateWebhook(ctx, patch)).toMatchObject({ version: 2 });
    await expect(updateWebhook(ctx, { ...patch, version: 1 })).rejects.toMatchObject({ code: "stale", values: { version: 2 }, details: { currentVersion: 2 } });
  }));

test("one that is switched on again is not told of what happened meanwhile", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx, { isActive: false });
    const before = (await rowOf(ctx, id))?.position;
    await makeTicket(ownTransactions(ctx));
    await updateWebhook(ctx, { id, url: "http://127.0.0.1:9/still-off" });
    expect((await rowOf(ctx, id))?.position).toBe(before);
    await updateWebhook(ctx, { id, isActive: true });
    expect((await rowOf(ctx, id))?.position).toBe(await readEventPosition(ctx));
  }));

test("another address is looked at as the first one was, and an unknown field is none", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    await expect(updateWebhook(ownTransactions(ctx), { id, url: "http://10.0.0.1/" })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "url", reason: "webhook_address_private" }] } });
    await expect(updateWebhook(ctx, { id, secret: "mine" } as never)).rejects.toMatchObject({ code: "invalid" });
  }));

test("a secret that is rotated is another, shown this once", () =>
  withRollback(async (ctx) => {
    const { id, secret } = await makeWebhook(ctx);
    const rotated = await rotateWebhookSecret(ctx, { id });
    expect(rotated).toMatchObject({ id, version: 2, secret: expect.stringMatching(/^whsec_/) });
    expect(rotated.secret).not.toBe(secret);
    expect(openSecret((await rowOf(ctx, id))?.sealedSecret ?? Buffer.alloc(0))).toBe(rotated.secret);
    const deed = await newestDeed(ctx);
    expect(deed).toMatchObject({ action: "webhook.updated", details: { secret: "rotated" } });
    expect(JSON.stringify(deed)).not.toContain("whsec_");
  }));

test("one that is deleted is gone for everyone, its secret too", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    await expect(deleteWebhook(ctx, { id, version: 7 })).rejects.toMatchObject({ code: "stale" });
    await deleteWebhook(ctx, { id, version: 1 });
    expect(await rowOf(ctx, id)).toMatchObject({ isActive: false, sealedSecret: Buffer.alloc(0) });
    expect(await newestDeed(ctx)).toMatchObject({ action: "webhook.deleted", subject: `webhook ${id}` });
    expect((await listWebhooks(ctx, {})).results).toEqual([]);
    for (const ask of [readWebhook(ctx, { id }), updateWebhook(ctx, { id, isActive: true }), rotateWebhookSecret(ctx, { id }), deleteWebhook(ctx, { id })]) await expect(ask).rejects.toMatchObject({ code: "not_found" });
  }));

test("staff change none", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    const staff = await asNew(ctx, "it_staff");
    for (const verb of [updateWebhook, rotateWebhookSecret, deleteWebhook]) await expect(verb(staff, { id })).rejects.toMatchObject({ code: "forbidden" });
  }));
