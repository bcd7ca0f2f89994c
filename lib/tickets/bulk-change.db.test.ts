import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { DomainError } from "@/lib/core/errors";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { watcherOf } from "./bulk/change-one";
import { findNamed } from "./bulk/find-named";
import { refusalOf } from "./bulk/refusal-of";
import { type BulkChangeInput, BULK_MAX } from "./bulk/schema";
import { bulkChange } from "./bulk-change";
import { hideTicket } from "./hide-ticket";
import { resolveTicket } from "./resolve-ticket";
import type { Ticket } from "./schema";
import { watchersOf } from "./ticket-watchers";
import { updateTicket } from "./update-ticket";

const UNKNOWN = { ticketNumber: null, reason: "ticket_unknown", values: {}, code: "not_found" };
const named = ({ id, ticketNumber }: Ticket, version = 1) => ({ id, ticketNumber, version });

test("does what it can, in the order of ids, and says of the rest why not: one that is refused undoes nothing else", () =>
  withRollback(async (outer) => {
    const ctx = ownTransactions(outer);
    const [first, resolved, last] = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
    await resolveTicket(ctx, { id: resolved.id, resolution: "Swapped." });
    const staff = await asNew(ctx, "it_staff");
    const before = await ctx.db.$count(events);
    const answer = await bulkChange(staff, { ids: [last.ticketNumber, "TK20990101001", resolved.id, first.id, last.id, "999999999"], action: "resolve", resolution: "The switch was rebooted." });
    expect(answer.done).toEqual([named(first, 2), named(last, 2)]);
    expect(answer.refused).toEqual([
      { id: resolved.id, ticketNumber: resolved.ticketNumber, reason: "move_not_allowed", values: {}, code: "forbidden_transition" },
      { id: "TK20990101001", ...UNKNOWN },
      { id: "999999999", ...UNKNOWN },
    ]);
    for (const { id } of [first, last]) expect(await rowOf(ctx, { id })).toMatchObject({ status: "resolved", resolution: "The switch was rebooted." });
    expect(await ctx.db.$count(events)).toBe(before + 4);
  }));

describe("in an outer transaction", () => {
  test("a refusal undoes its own ticket, history and events alone", () =>
    withRollback(async (ctx) => {
      const staff = await asNew(ctx, "it_staff");
      const [full, other] = [await makeTicket(ctx, { tags: Array.from({ length: 20 }, (_, n) => `tag ${n}`) }), await makeTicket(ctx)];
      const [rows, told] = [await ctx.db.$count(ticketHistory), ctx.outbox.length];
      const answer = await bulkChange(staff, { ids: [full.id, other.id], action: "update", tagsAdded: ["vpn"] });
      expect(answer).toEqual({ done: [named(other, 2)], refused: [{ id: full.id, ticketNumber: full.ticketNumber, reason: "value_too_big", values: { maximum: 20 }, code: "invalid" }] });
      expect(await ctx.db.$count(ticketHistory)).toBe(rows + 1);
      expect(ctx.outbox.slice(told).map(({ ticketId }) => ticketId)).toEqual([other.id]);
    }));

  test("a statement that the database refuses does not end it either, and is not passed over", () =>
    withRollback(async (ctx) => {
      const { id } = await makeTicket(ctx);
      await ctx.db.update(tickets).set({ version: 2_147_483_647 }).where(eq(tickets.id, id));
      await expect(bulkChange(ctx, { ids: [id], action: "update", priority: "low" })).rejects.toThrow();
      expect(await rowOf(ctx, { id })).toMatchObject({ priority: "medium" });
    }));
});

describe("each action", () => {
  test.each<[string, (staff: string) => Omit<BulkChangeInput, "ids">, object]>([
    ["assign", (assignedTo) => ({ action: "assign", assignedTo }), { status: "in_progress" }],
    ["update", () => ({ action: "update", category: "network", priority: "low", tagsAdded: ["vpn", "wifi", "vpn"], tagsRemoved: ["old", "wifi"] }), { category: "network", priority: "low", tags: ["kept", "vpn", "wifi"] }],
    ["hide", () => ({ action: "hide" }), { deletedAt: expect.any(Date) }],
    ["resolve", () => ({ action: "resolve", resolution: "Done." }), { status: "resolved" }],
  ])("%s", (_, change, expected) =>
    withRollback(async (ctx) => {
      const { ticket, staff, staffId } = await ticketDesk(ctx, { tags: ["old", "kept"] });
      expect(await bulkChange(staff, { ids: [ticket.id], ...change(staffId) } as BulkChangeInput)).toEqual({ done: [named(ticket, 2)], refused: [] });
      expect(await rowOf(ctx, ticket)).toMatchObject(expected);
    }),
  );

  test("close, reopen and restore follow the lifecycle", () =>
    withRollback(async (ctx) => {
      const { ticket, staff, requester } = await ticketDesk(ctx);
      const ids = [ticket.id];
      await resolveTicket(staff, { id: ticket.id, resolution: "Done." });
      expect(await bulkChange(requester, { ids, action: "close" })).toMatchObject({ done: [{ version: 3 }] });
      expect(await bulkChange(requester, { ids, action: "reopen", reason: "It is back." })).toMatchObject({ done: [{ version: 4 }] });
      expect(await bulkChange(staff, { ids, action: "restore" })).toMatchObject({ done: [], refused: [{ reason: "ticket_not_hidden" }] });
      await hideTicket(staff, { id: ticket.id });
      expect(await bulkChange(staff, { ids, action: "close" })).toEqual({ done: [], refused: [{ id: ticket.id, ...UNKNOWN }] });
      expect(await bulkChange(staff, { ids, action: "restore" })).toMatchObject({ done: [{ version: 6 }] });
    }));

  test("watch and unwatch, for oneself or a colleague, and a new analysis", () =>
    withRollback(async (ctx) => {
      const { ticket, staff, staffId } = await ticketDesk(ctx);
      const { id: colleague } = await makeEmployee(ctx, { role: "it_staff" });
      await bulkChange(staff, { ids: [ticket.id], action: "watch" });
      await bulkChange(asKey(ctx, "tickets:write"), { ids: [ticket.id], action: "watch", employeeId: colleague });
      expect((await watchersOf(ctx, ticket.id)).toSorted()).toEqual([staffId, colleague].toSorted());
      await bulkChange(staff, { ids: [ticket.id], action: "unwatch" });
      expect(await watchersOf(ctx, ticket.id)).toEqual([colleague]);
      await expect(bulkChange(asKey(ctx, "tickets:write"), { ids: ["1"], action: "watch" })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "employeeId", reason: "field_required" }] } });
      expect(await bulkChange(staff, { ids: [ticket.id], action: "analyze" })).toEqual({ done: [named(ticket)], refused: [] });
    }));

  test("a person who is no staff is named as the reason", () =>
    withRollback(async (ctx) => {
      const { ticket, staff } = await ticketDesk(ctx);
      expect(await bulkChange(staff, { ids: [ticket.id], action: "assign", assignedTo: ticket.employeeId })).toMatchObject({ done: [], refused: [{ reason: "staff_unknown", code: "invalid" }] });
    }));
});

describe("who may", () => {
  test("what nobody of a role may do is refused as a whole; a requester closes own tickets and finds no other", () =>
    withRollback(async (ctx) => {
      const { ticket, requester, staff } = await ticketDesk(ctx);
      const other = await makeTicket(ctx);
      for (const { id } of [ticket, other]) await resolveTicket(staff, { id, resolution: "Done." });
      for (const change of [{ action: "assign", assignedTo: null }, { action: "resolve", resolution: "x" }, { action: "hide" }, { action: "restore" }, { action: "analyze" }] as const) {
        for (const actor of [requester, asKey(ctx, "tickets:read")]) await expect(bulkChange(actor, { ids: [ticket.id], ...change })).rejects.toMatchObject({ code: "forbidden" });
      }
      expect(await bulkChange(requester, { ids: [ticket.id, other.id, other.ticketNumber], action: "close" })).toEqual({ done: [named(ticket, 3)], refused: [{ id: other.id, ...UNKNOWN }, { id: other.ticketNumber, ...UNKNOWN }] });
      expect(await bulkChange(requester, { ids: [ticket.id], action: "update", priority: "urgent" })).toMatchObject({ refused: [{ reason: "field_staff_only", code: "forbidden" }] });
    }));

  test("a confidential or hidden ticket of others is as one that never was, also to who restores", () =>
    withRollback(async (ctx) => {
      const { ticket, staff } = await ticketDesk(ctx);
      await updateTicket(staff, { id: ticket.id, confidential: true });
      const admin = await asNew(ctx, "admin");
      for (const change of [{ action: "close" }, { action: "restore" }, { action: "watch" }] as const) {
        expect(await bulkChange(admin, { ids: [ticket.id, ticket.ticketNumber], ...change })).toEqual({ done: [], refused: [ticket.id, ticket.ticketNumber].map((id) => ({ id, ...UNKNOWN })) });
      }
    }));
});

test.each([
  { ids: [], action: "close" },
  { ids: Array.from({ length: BULK_MAX + 1 }, (_, n) => String(n + 1)), action: "close" },
  { ids: ["1; drop table tickets"], action: "close" },
  { ids: [1], action: "close" },
  { ids: ["1"], action: "erase" },
  { ids: ["1"] },
  { ids: ["1"], action: "close", resolution: "x" },
  { ids: ["1"], action: "resolve" },
  { ids: ["1"], action: "resolve", resolution: "a\0" },
  { ids: ["1"], action: "update", tagsAdded: [" "] },
  { ids: ["1"], action: "update", status: "closed" },
  { ids: ["1"], action: "update", confidential: false },
])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(bulkChange(ctx, input as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);

test("names are looked up in the actor's scope, each ticket once", () =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    const other = await makeTicket(ctx);
    const { found, unknown } = await findNamed(requester, [ticket.id, ticket.ticketNumber, other.id], { hidden: false });
    expect([found, unknown]).toEqual([[{ id: ticket.id, ticketNumber: ticket.ticketNumber }], [other.id]]);
    expect(watcherOf({ ...ctx, actor: personOf({ id: "E-1", role: "employee" }) }, { ids: [], action: "watch" })).toBe("E-1");
  }));

test("a clash is a refusal where the ticket stood alone, and ends the call where more is lost; a fault of ours always does", () =>
  withRollback(async (ctx) => {
    const clash = Object.assign(new Error("deadlock detected"), { code: "40P01" });
    expect(refusalOf(ownTransactions(ctx), clash)).toEqual({ reason: "unavailable", values: {}, code: "unavailable" });
    expect(() => refusalOf(ctx, clash)).toThrow(clash);
    expect(() => refusalOf(ownTransactions(ctx), new TypeError("ours"))).toThrow(TypeError);
    expect(refusalOf(ctx, new DomainError("conflict", "ticket_closed"))).toEqual({ reason: "ticket_closed", values: {}, code: "conflict" });
  }));
