import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { blobs } from "@/db/schema/attachments";
import { vectorSpaces } from "@/db/schema/chunks";
import { drafts } from "@/db/schema/drafts";
import { employees } from "@/db/schema/employees";
import { events } from "@/db/schema/events";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { notifications } from "@/db/schema/notifications";
import { passwordLinks, sessions, signInLimits, verifications } from "@/db/schema/sign-in";
import { webhookDeliveries, webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { env, provideEnv } from "@/lib/core/env";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { makeFormerSpace } from "@/tests/support/former-space";
import { asNew } from "@/tests/support/personas";
import { sweepDesk } from "./sweep-desk";

const NOW = new Date("2026-11-25T10:00:00Z");
const SECOND_MS = 1_000;
const DAY_S = 86_400;

const asJob = (ctx: Ctx): Ctx => ({ ...ctx, actor: { type: "job", name: "sweep-desk" }, now: () => NOW });

const ago = (seconds: number) => new Date(NOW.getTime() - seconds * SECOND_MS);

test("what has had its time goes, and nothing a second before", () =>
  withRollback(async (ctx) => {
    const { id: ticketId, employeeId } = await makeTicket(ctx);
    for (const [name, late] of [["gone", 1], ["kept", -1]] as const) {
      await ctx.db.insert(idempotencyKeys).values({ caller: "person E-1", key: name, fingerprint: Buffer.from("x"), createdAt: ago(DAY_S + late) });
      await ctx.db.insert(passwordLinks).values({ hash: Buffer.from(name), employeeId, expiresAt: ago(late) });
      await ctx.db.insert(verifications).values({ id: name, identifier: name, value: "x", expiresAt: ago(late) });
      await ctx.db.insert(sessions).values({ id: name, token: name, userId: employeeId, expiresAt: ago(late) });
      await ctx.db.insert(notifications).values({ employeeId, kind: "resolved", ticketId, causedByType: "system", causedBy: name, readAt: ago(90 * DAY_S + late) });
      await ctx.db.insert(events).values({ type: "ticket.updated", ticketId, employeeId, payload: { name }, createdAt: ago(7 * DAY_S + late) });
      await ctx.db.insert(blobs).values({ size: late, createdAt: ago(3_600 + late) });
    }
    await ctx.db.insert(notifications).values({ employeeId, kind: "resolved", ticketId, causedByType: "system", causedBy: "unread", createdAt: ago(400 * DAY_S) });
    await sweepDesk(asJob(ctx));
    expect(await ctx.db.select({ key: idempotencyKeys.key }).from(idempotencyKeys)).toEqual([{ key: "kept" }]);
    expect(await ctx.db.select({ hash: passwordLinks.hash }).from(passwordLinks)).toEqual([{ hash: Buffer.from("kept") }]);
    expect(await ctx.db.select({ id: verifications.id }).from(verifications)).toEqual([{ id: "kept" }]);
    expect(await ctx.db.select({ id: sessions.id }).from(sessions)).toEqual([{ id: "kept" }]);
    expect(await ctx.db.select({ by: notifications.causedBy }).from(notifications).orderBy(notifications.id)).toEqual([{ by: "kept" }, { by: "unread" }]);
    expect(await ctx.db.select({ payload: events.payload }).from(events)).toEqual([{ payload: { name: "kept" } }]);
    expect(await ctx.db.select({ size: blobs.size }).from(blobs)).toEqual([{ size: -1 }]);
  }));

test("what an operator lets be kept for longer or shorter is", () =>
  withRollback(async (ctx) => {
    provideEnv({ KEEP_EVENTS_DAYS: "2", KEEP_READ_NOTIFICATIONS_DAYS: "200", KEEP_DRAFTS_DAYS: "3", KEEP_WEBHOOK_DELIVERIES_DAYS: "400" });
    const { id: ticketId, employeeId } = await makeTicket(ctx);
    const [webhook] = await ctx.db.insert(webhooks).values({ url: "https://hooks.example", events: [], sealedSecret: Buffer.from("x"), createdByType: "system", createdBy: "test" }).returning({ id: webhooks.id });
    await ctx.db.insert(events).values({ type: "ticket.updated", ticketId, employeeId, payload: {}, createdAt: ago(3 * DAY_S) });
    await ctx.db.insert(drafts).values({ employeeId, key: "new", content: {}, updatedAt: ago(4 * DAY_S) });
    await ctx.db.insert(notifications).values({ employeeId, kind: "resolved", ticketId, causedByType: "system", causedBy: "kept", readAt: ago(199 * DAY_S) });
    await ctx.db.insert(webhookDeliveries).values({ webhookId: webhook?.id ?? "", createdAt: ago(399 * DAY_S) });
    await sweepDesk(asJob(ctx));
    provideEnv({});
    expect(await Promise.all([events, drafts, notifications, webhookDeliveries].map((table) => ctx.db.$count(table)))).toEqual([0, 0, 1, 1]);
  }));

test("a delivery that lost a try ends a day after its last one, one that may still be tried does not", () =>
  withRollback(async (ctx) => {
    const [webhook] = await ctx.db.insert(webhooks).values({ url: "https://hooks.example", events: [], sealedSecret: Buffer.from("x"), createdByType: "system", createdBy: "test" }).returning({ id: webhooks.id });
    const tries = [[7, DAY_S + 1, "pending"], [7, DAY_S - 1, "pending"], [0, undefined, "pending"], [3, 2 * DAY_S, "delivered"]] as const;
    for (const [attempts, late, state] of tries) {
      await ctx.db.insert(webhookDeliveries).values({ webhookId: webhook?.id ?? "", createdAt: ago(3 * DAY_S), attempts, state, ...(late ? { lastAttemptAt: ago(late) } : {}) });
    }
    await sweepDesk(asJob(ctx));
    const rows = await ctx.db.select({ state: webhookDeliveries.state }).from(webhookDeliveries).orderBy(webhookDeliveries.id);
    expect(rows.map(({ state }) => state)).toEqual(["failed", "pending", "pending", "delivered"]);
  }));

test("attempts to sign in are forgotten once they count no more", () =>
  withRollback(async (ctx) => {
    for (const [key, late] of [["gone", 1], ["kept", -1]] as const) await ctx.db.insert(signInLimits).values({ id: key, key, count: 1, lastRequest: ago(late).getTime() });
    await sweepDesk(asJob(ctx));
    expect(await ctx.db.select({ key: signInLimits.key }).from(signInLimits)).toEqual([{ key: "kept" }]);
  }));

test("people who left are erased with it", () =>
  withRollback(async (ctx) => {
    provideEnv({ ERASE_LEAVERS_AFTER_DAYS: "30" });
    const { id } = await makeEmployee(ctx);
    await ctx.db.update(employees).set({ isActive: false, updatedAt: ago(31 * DAY_S) }).where(eq(employees.id, id));
    await sweepDesk(asJob(ctx));
    provideEnv({});
    expect(await ctx.db.select({ name: employees.name }).from(employees).where(eq(employees.id, id))).toEqual([{ name: id }]);
  }));

test("more than one batch of it, unless it is told to end", () =>
  withRollback(async (ctx) => {
    const event = { type: "ticket.updated", ticketId: "1", employeeId: "E-1", payload: {}, createdAt: ago(8 * DAY_S) } as const;
    await ctx.db.insert(events).values(Array.from({ length: 1_001 }, () => event));
    await sweepDesk(asJob(ctx), { signal: AbortSignal.abort() });
    expect(await ctx.db.$count(events)).toBe(1_001);
    await sweepDesk(asJob(ctx));
    expect(await ctx.db.$count(events)).toBe(0);
  }));

test("the vectors that served before the desk's own were complete go too", () =>
  withRollback(async (ctx) => {
    const former = await makeFormerSpace(ctx, { model: "test/former", createdAt: ago(9 * DAY_S) });
    await makeFormerSpace(ctx, { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION, createdAt: ago(3 * DAY_S), completedAt: ago(2 * DAY_S) });
    await sweepDesk(asJob(ctx));
    expect(await ctx.db.$count(vectorSpaces, eq(vectorSpaces.id, former))).toBe(0);
  }));

test("is for the desk's own jobs alone", () =>
  withRollback(async (ctx) => {
    await expect(sweepDesk(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));
