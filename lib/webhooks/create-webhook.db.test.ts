import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { webhooks } from "@/db/schema/webhooks";
import { provideEnv } from "@/lib/core/env";
import { readEventPosition } from "@/lib/events/read-event-position";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { checkTarget } from "./check-target";
import { createWebhook } from "./create-webhook";
import { listWebhooks } from "./list-webhooks";
import { readWebhook } from "./read-webhook";
import { openSecret } from "./sealed-secret";

const url = "https://93.184.215.14/hook?token=receivers-own";
const events = ["ticket.created" as const];

test("a webhook is made with a secret that is shown this once and kept sealed, from the next event on", () =>
  withRollback(async (ctx) => {
    await makeTicket(ownTransactions(ctx));
    const admin = await asNew(ctx, "admin");
    const { secret, ...made } = await createWebhook(admin, { url, events: [...events, ...events] });
    expect(made).toMatchObject({ url, events, isActive: true, version: 1, createdByType: "person", createdBy: "id" in admin.actor ? admin.actor.id : "" });
    expect(await readWebhook(admin, { id: made.id })).toEqual(made);
    const [row] = await ctx.db.select().from(webhooks).where(eq(webhooks.id, made.id));
    expect([openSecret(row?.sealedSecret ?? Buffer.alloc(0)), row?.position]).toEqual([secret, await readEventPosition(ctx)]);
    expect(JSON.stringify(await listWebhooks(admin, {}))).not.toContain("whsec_");
  }));

test("the deed names the origin, and nothing that a receiver keeps secret in its address", () =>
  withRollback(async (ctx) => {
    const { id } = await createWebhook(asKey(ctx, "webhooks:write"), { url, events, isActive: false });
    const [deed] = await ctx.db.select().from(adminAudit).orderBy(desc(adminAudit.position)).limit(1);
    expect(deed).toMatchObject({ action: "webhook.created", actorType: "api_key", subject: `webhook ${id}`, details: { origin: "https://93.184.215.14", events, active: false } });
  }));

test.each([
  ["ftp://93.184.215.14/", "webhook_url_malformed"],
  ["93.184.215.14", "webhook_url_malformed"],
  ["https://user@93.184.215.14/", "webhook_url_malformed"],
  ["https://:password@93.184.215.14/", "webhook_url_malformed"],
  ["https://93.184.215.14/#part", "webhook_url_malformed"],
  ["javascript:alert(1)", "webhook_url_malformed"],
  ["http://127.0.0.1:5432/", "webhook_address_private"],
  ["http://[::ffff:10.0.0.1]/", "webhook_address_private"],
  ["http://169.254.169.254/latest/meta-data/", "webhook_address_private"],
  ["http://localhost/", "webhook_address_private"],
  ["https://no-such-host.invalid/", "webhook_name_unknown"],
])("%s is no target: %s", (target, reason) =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    await expect(createWebhook(ownTransactions(ctx), { url: target, events })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "url", reason }] } });
  }),
);

test("nobody asks for names while a transaction is open: who opened it has looked at the target before, as whoever may", () =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
    const target = "https://no-such-host.invalid/";
    expect(await createWebhook(ctx, { url: target, events })).toMatchObject({ url: target });
    const outside = ownTransactions(ctx);
    await expect(checkTarget(outside, { url: target })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "url", reason: "webhook_name_unknown" }] } });
    await expect(checkTarget(asKey(outside, "tickets:write"), { url })).rejects.toMatchObject({ code: "forbidden" });
    for (const unread of [undefined, 7, "no address"]) await expect(checkTarget(outside, { url: unread })).resolves.toBeUndefined();
  }));

test.each([[[]], [["notification.created"]], [["ticket.vanished"]]])("no webhook is told of %j", (wanted) =>
  withRollback(async (ctx) => {
    await expect(createWebhook(ctx, { url, events: wanted as never })).rejects.toMatchObject({ code: "invalid" });
  }),
);

test("webhooks are an administrator's, and those of keys with the scope", () =>
  withRollback(async (ctx) => {
    for (const other of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "events:read", "tickets:read")]) {
      await expect(createWebhook(other, { url, events })).rejects.toMatchObject({ code: "forbidden" });
      await expect(listWebhooks(other, {})).rejects.toMatchObject({ code: "forbidden" });
      await expect(readWebhook(other, { id: "1" })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));

test("a list has the newest first, in pages", () =>
  withRollback(async (ctx) => {
    const made = [];
    for (let at = 0; at < 3; at++) made.unshift((await createWebhook({ ...ctx, now: () => new Date(at * 1_000) }, { url, events })).id);
    const first = await listWebhooks(ctx, { limit: 2 });
    const second = await listWebhooks(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(made);
    expect([first.total, second.nextCursor]).toEqual([3, null]);
  }));
