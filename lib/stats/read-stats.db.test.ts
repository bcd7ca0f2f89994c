import { expect, test } from "vitest";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { readStats } from "./read-stats";

const NOW = new Date("2026-11-25T12:00:00.000Z");
const at = (ctx: Ctx, hoursAgo: number): Ctx => ({ ...ctx, now: () => new Date(NOW.getTime() - hoursAgo * 3_600_000) });

test("counts what is there by status, category and priority, and what waits longest", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(at(ctx, 48), { category: "network", priority: "urgent", tags: ["vpn"] });
    const younger = await makeTicket(at(ctx, 1), { category: "hardware", tags: ["vpn", "wifi"] });
    const solved = await makeTicket(at(ctx, 24), { category: "hardware" });
    await assignTicket(at(staff, 20), { id: ticket.id, assignedTo: staffId });
    await resolveTicket(at(staff, 22), { id: solved.id, resolution: "Swapped." });
    const figures = await readStats(at(staff, 0), { days: 3 });
    expect(figures).toMatchObject({
      total: 3,
      open: 2,
      unassigned: 1,
      unanswered: 2,
      startsAt: new Date("2026-11-22T12:00:00.000Z"),
      openByAssignee: [{ employeeId: staffId, name: expect.any(String), tickets: 1 }],
      byStatus: { pending: 1, in_progress: 1, resolved: 1, closed: 0 },
      openByCategory: { network: 1, hardware: 1, software: 0 },
      openByPriority: { urgent: 1, medium: 1, low: 0 },
      createdByCategory: { hardware: 2, network: 1 },
      firstResponse: { n: 1, p50Seconds: 7200, p90Seconds: 7200 },
      firstResponseByPriority: { low: { n: 0 }, medium: { n: 1, p95Seconds: 7200 }, urgent: { n: 0 } },
      resolution: { n: 1, p50Seconds: 7200 },
      resolutionByPriority: { medium: { n: 1, p75Seconds: 7200 }, high: { n: 0 } },
      openOlderThan: [{ days: 1, tickets: 1 }, { days: 3, tickets: 0 }, { days: 7, tickets: 0 }],
      busiestDepartments: [{ department: "Finance", tickets: 2 }],
      busiestTags: [{ tag: "vpn", tickets: 2 }, { tag: "wifi", tickets: 1 }],
      analyses: { acceptanceRate: null },
    });
    expect(figures.waitingLongest).toMatchObject([{ id: ticket.id, ticketNumber: ticket.ticketNumber, status: "in_progress", assignedTo: staffId }, { id: younger.id, status: "pending", assignedTo: null }]);
    expect(figures.trend).toEqual([{ day: "2026-11-23", created: 1, resolved: 0 }, { day: "2026-11-24", created: 1, resolved: 1 }, { day: "2026-11-25", created: 1, resolved: 0 }]);
  }));

test("the last verdict on an analysis counts", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    const done = { completedAt: ctx.now(), source: "retrieval" as const };
    const [analysis] = await ctx.db.update(aiResponses).set(done).where(eq(aiResponses.ticketId, ticket.id)).returning();
    const judge = (verdict: "accepted" | "rejected") => ctx.db.insert(aiFeedback).values({ aiResponseId: analysis?.id ?? "", employeeId: staffId, givenBy: staffId, verdict });
    await judge("rejected");
    await judge("accepted");
    expect((await readStats(staff, {})).analyses).toMatchObject({ bySource: { llm: 0, retrieval: 1, rules: 0 }, byVerdict: { accepted: 1, corrected: 0, rejected: 0 }, acceptanceRate: 1 });
  }));

test("what somebody may not see is in none of the figures", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx, { tags: ["hr"] });
    const [analysis] = await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), source: "rules", suggestedCategory: "hardware" }).where(eq(aiResponses.ticketId, ticket.id)).returning();
    await ctx.db.insert(aiFeedback).values({ aiResponseId: analysis?.id ?? "", employeeId: staffId, givenBy: staffId, verdict: "accepted" });
    await updateTicket(staff, { id: ticket.id, confidential: true });
    await resolveTicket(staff, { id: ticket.id, resolution: "Done." });
    const waiting = await ticketDesk(ctx);
    await updateTicket(waiting.staff, { id: waiting.ticket.id, confidential: true });
    const none = { n: 0, p50Seconds: null, p75Seconds: null, p90Seconds: null, p95Seconds: null };
    const others = await readStats(await asNew(ctx, "admin"), { days: 1 });
    expect(others).toMatchObject({ total: 0, waitingLongest: [], unanswered: 0, openByAssignee: [], openOlderThan: [{ tickets: 0 }, { tickets: 0 }, { tickets: 0 }], firstResponse: none, firstResponseByPriority: { medium: none }, resolution: none, busiestTags: [], busiestDepartments: [], analyses: { bySource: { rules: 0 }, byVerdict: { accepted: 0 }, acceptanceByCategory: { hardware: { judged: 0 } } } });
    expect(others.trend).toEqual([{ day: expect.any(String), created: 0, resolved: 0 }]);
    expect(await readStats(staff, { days: 1 })).toMatchObject({ total: 1, firstResponse: { n: 1 }, busiestTags: [{ tag: "hr" }], trend: [{ created: 1, resolved: 1 }], analyses: { bySource: { rules: 1 }, byVerdict: { accepted: 1 }, acceptanceByCategory: { hardware: { judged: 1, accepted: 1 } } } });
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() });
    expect(await readStats(asKey(ctx, "stats:read", "tickets:confidential"), {})).toMatchObject({ total: 0 });
  }));

test("the figures are kept until something happens", () =>
  withRollback(async (ctx) => {
    const staff = ownTransactions(await asNew(ctx, "it_staff"));
    await makeTicket(ownTransactions(ctx));
    const before = await readStats(staff, { days: 7 });
    await ctx.db.update(tickets).set({ status: "closed" });
    expect(await readStats(staff, { days: 7 })).toEqual(before);
    await makeTicket(ownTransactions(ctx));
    expect(await readStats(staff, { days: 7 })).toMatchObject({ total: 2, byStatus: { pending: 1, closed: 1 } });
  }));

test("is staff's, and a key's with the scope", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), asKey(ctx, "tickets:read")]) await expect(readStats(reader, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(readStats(await asNew(ctx, "it_staff"), { days: 0 })).rejects.toMatchObject({ details: { fields: [{ path: "days" }] } });
  }));

test("a key that may not read tickets gets figures and no titles", () =>
  withRollback(async (ctx) => {
    await makeTicket(ctx);
    expect(await readStats(asKey(ctx, "stats:read"), {})).toMatchObject({ total: 1, waitingLongest: [] });
    expect((await readStats(asKey(ctx, "stats:read", "tickets:read"), {})).waitingLongest).toHaveLength(1);
  }));

test("a key that may not read people gets figures and no names", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    await assignTicket(staff, { id: ticket.id, assignedTo: staffId });
    expect(await readStats(asKey(ctx, "stats:read"), { days: 11 })).toMatchObject({ byStatus: { in_progress: 1 }, openByAssignee: [] });
    expect((await readStats(asKey(ctx, "stats:read", "people:read"), { days: 11 })).openByAssignee).toMatchObject([{ employeeId: staffId, tickets: 1 }]);
  }));
