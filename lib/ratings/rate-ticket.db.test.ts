import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { withRollback } from "@/tests/support/database";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew } from "@/tests/support/personas";
import { rateTicket } from "./rate-ticket";
import { ratingOf } from "./ticket-rating";

const START = new Date("2026-11-01T09:00:00.000Z");
const after = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: () => new Date(START.getTime() + days * 86_400_000) });

async function solved(ctx: Ctx) {
  const desk = await ticketDesk(ctx);
  await resolveTicket(after(desk.staff, 0), { id: desk.ticket.id, resolution: "Swapped." });
  return { ...desk, id: desk.ticket.id };
}

test("a requester rates what is resolved or closed; staff read it with the ticket, and hear of it", () =>
  withRollback(async (ctx) => {
    const { id, ticket, staff, requester } = await solved(ctx);
    expect(await readTicket(staff, { id })).toMatchObject({ rating: null });
    const rating = { score: 2, comment: "  比上次慢 ", createdAt: START, updatedAt: START };
    expect(await rateTicket(after(requester, 0), { id: ticket.ticketNumber, score: 2, comment: rating.comment })).toEqual(rating);
    for (const reader of [staff, requester, asKey(ctx, "tickets:read")]) expect((await readTicket(reader, { id })).rating).toEqual(rating);
    expect(ctx.outbox.at(-1)).toMatchObject({ type: "ticket.updated", ticketId: id, payload: { changed: ["rating"] } });
    await closeTicket(requester, { id });
    expect(await rateTicket(after(requester, 1), { id, score: 5 })).toEqual({ score: 5, comment: null, createdAt: START, updatedAt: after(ctx, 1).now() });
  }));

test("the same again changes and tells nothing", () =>
  withRollback(async (ctx) => {
    const { id, requester } = await solved(ctx);
    const first = await rateTicket(after(requester, 0), { id, score: 4 });
    const events = ctx.outbox.length;
    expect(await rateTicket(after(requester, 3), { id, score: 4 })).toEqual(first);
    expect(ctx.outbox.length).toBe(events);
  }));

test("it may be changed for 14 days, whenever the last change was", () =>
  withRollback(async (ctx) => {
    const { id, requester } = await solved(ctx);
    await rateTicket(after(requester, 0), { id, score: 4 });
    expect(await rateTicket(after(requester, 14), { id, score: 3 })).toMatchObject({ score: 3 });
    await expect(rateTicket(after(requester, 14.001), { id, score: 1 })).rejects.toMatchObject({ code: "conflict", reason: "rating_settled", values: { maximum: 14 } });
  }));

test("an open ticket is not rated, and reopening keeps what was said", () =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    await expect(rateTicket(requester, { id: ticket.id, score: 1 })).rejects.toMatchObject({ code: "conflict", reason: "rating_unsolved" });
    const other = await solved(ctx);
    await rateTicket(other.requester, { id: other.id, score: 1 });
    await reopenTicket(other.requester, { id: other.id, reason: "Not at all." });
    await expect(rateTicket(other.requester, { id: other.id, score: 5 })).rejects.toMatchObject({ reason: "rating_unsolved" });
    expect(await ratingOf(ctx, other.id)).toMatchObject({ score: 1 });
  }));

test("nobody rates for another, and what one does not see is not there", () =>
  withRollback(async (ctx) => {
    const { id, staff, requester } = await solved(ctx);
    for (const rater of [staff, await asNew(ctx, "admin")]) await expect(rateTicket(rater, { id, score: 5 })).rejects.toMatchObject({ code: "forbidden", reason: "rating_by_requester" });
    await expect(rateTicket(await asNew(ctx, "employee"), { id, score: 5 })).rejects.toMatchObject({ code: "not_found" });
    await expect(rateTicket(asKey(ctx, "tickets:write", "tickets:read"), { id, score: 5 })).rejects.toMatchObject({ code: "forbidden", reason: "forbidden" });
    await hideTicket(staff, { id });
    await expect(rateTicket(requester, { id, score: 5 })).rejects.toMatchObject({ code: "not_found" });
  }));

test.each([{ score: 0 }, { score: 6 }, { score: 4.5 }, { score: "5" }, {}, { score: 5, comment: " " }, { score: 5, comment: "a\0b" }, { score: 5, comment: "x".repeat(2_001) }])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    const { id, requester } = await solved(ctx);
    await expect(rateTicket(requester, { id, ...input } as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);
