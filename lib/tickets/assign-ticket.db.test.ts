import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew } from "@/tests/support/personas";
import { assignTicket } from "./assign-ticket";
import { resolveTicket } from "./resolve-ticket";

test("an assigned ticket is in progress, and says so in its history", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    expect(await assignTicket(staff, { id: ticket.id, assignedTo: staffId })).toMatchObject({ status: "in_progress", assignedTo: staffId, version: 2 });
    expect((await changesOf(ctx, ticket)).map(({ changedField, newValue }) => [changedField, newValue])).toEqual([["status", "in_progress"], ["assigned_to", staffId]]);
  }));

test("taking the assignee away keeps the status", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    expect(await assignTicket(staff, { id: ticket.id, assignedTo: null })).toMatchObject({ status: "pending", version: 1 });
    await assignTicket(staff, { id: ticket.id, assignedTo: staffId });
    expect(await assignTicket(staff, { id: ticket.id, assignedTo: null })).toMatchObject({ status: "in_progress", assignedTo: null });
  }));

test("only an active member of staff takes a ticket", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const clerk = await asNew(ctx, "employee");
    for (const assignedTo of ["id" in clerk.actor ? clerk.actor.id : "", "nobody"]) {
      await expect(assignTicket(staff, { id: ticket.id, assignedTo })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "assignedTo", reason: "staff_unknown" }] } });
    }
    expect(await rowOf(ctx, ticket)).toMatchObject({ assignedTo: null, status: "pending" });
  }));

test("a solved ticket is not assigned, and a requester assigns nothing", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId, requester } = await ticketDesk(ctx);
    await resolveTicket(staff, { id: ticket.id, resolution: "Restarted it." });
    for (const assignedTo of [staffId, null]) {
      await expect(assignTicket(staff, { id: ticket.id, assignedTo })).rejects.toMatchObject({ code: "forbidden_transition", details: { currentStatus: "resolved", allowedMoves: ["close", "reopen"] } });
    }
    await expect(assignTicket(requester, { id: ticket.id, assignedTo: staffId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(assignTicket(asKey(ctx, "tickets:read"), { id: ticket.id, assignedTo: staffId })).rejects.toMatchObject({ code: "forbidden" });
  }));
