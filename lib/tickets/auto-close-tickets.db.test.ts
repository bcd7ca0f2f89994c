import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { changeSettings } from "@/lib/settings/change-settings";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { autoCloseTickets } from "./auto-close-tickets";
import { readTicket } from "./read-ticket";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-25T10:00:00Z");

const asJob = (ctx: Ctx): Ctx => ({ ...ctx, actor: { type: "job", name: "close-resolved" }, now: () => NOW });

async function makeResolved(ctx: Ctx, daysAgo: number, facts: Partial<typeof tickets.$inferInsert> = {}): Promise<string> {
  const { id } = await makeTicket(ctx);
  await ctx.db.update(tickets).set({ status: "resolved", resolution: "Restarted it.", resolvedAt: new Date(NOW.getTime() - daysAgo * DAY_MS), ...facts }).where(eq(tickets.id, id));
  return id;
}

const statusOf = async (ctx: Ctx, id: string) => (await ctx.db.select({ status: tickets.status }).from(tickets).where(eq(tickets.id, id)))[0]?.status;

test("closes what has been resolved for longer than the setting says, as the job, with its history", () =>
  withRollback(async (ctx) => {
    const due = await makeResolved(ctx, 14.1);
    await autoCloseTickets(asJob(ctx));
    const { status, closedAt, version, history } = await readTicket(ctx, { id: due });
    expect({ status, closedAt, version }).toEqual({ status: "closed", closedAt: NOW, version: 2 });
    expect(history.slice(1)).toMatchObject([
      { changedField: "status", oldValue: "resolved", newValue: "closed", changedBy: "close-resolved" },
      { changedField: "closed_at", newValue: NOW.toISOString() },
    ]);
    await autoCloseTickets(asJob(ctx));
    expect((await readTicket(ctx, { id: due })).version).toBe(2);
  }));

test("confidential ones too; what is younger, open again or hidden stays", () =>
  withRollback(async (ctx) => {
    const confidential = await makeResolved(ctx, 20, { confidential: true });
    const stay = [await makeResolved(ctx, 13.9), await makeResolved(ctx, 20, { status: "in_progress", resolvedAt: null }), await makeResolved(ctx, 20, { deletedAt: NOW })];
    await autoCloseTickets(asJob(ctx));
    expect(await statusOf(ctx, confidential)).toBe("closed");
    for (const id of stay) expect(await statusOf(ctx, id)).not.toBe("closed");
  }));

test("by the setting: other days, or never", () =>
  withRollback(async (ctx) => {
    const id = await makeResolved(ctx, 20);
    for (const autoCloseDays of [null, 21]) {
      await changeSettings(ctx, { autoCloseDays });
      await autoCloseTickets(asJob(ctx));
      expect(await statusOf(ctx, id)).toBe("resolved");
    }
    await changeSettings(ctx, { autoCloseDays: 19 });
    await autoCloseTickets(asJob(ctx));
    expect(await statusOf(ctx, id)).toBe("closed");
  }));

test("ends between two tickets when it is told to, and is for the desk's own jobs alone", () =>
  withRollback(async (ctx) => {
    const id = await makeResolved(ctx, 20);
    await autoCloseTickets(asJob(ctx), { signal: AbortSignal.abort() });
    expect(await statusOf(ctx, id)).toBe("resolved");
    await expect(autoCloseTickets(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));
