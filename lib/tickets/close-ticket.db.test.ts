import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { closeTicket } from "./close-ticket";
import { resolveTicket } from "./resolve-ticket";

test("a resolved ticket is closed by its requester or by staff, and only then", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    await expect(closeTicket(staff, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden_transition", details: { currentStatus: "pending", allowedMoves: ["assign", "resolve"] } });
    await resolveTicket(staff, { id: ticket.id, resolution: "Done." });
    const closed = await closeTicket(requester, { id: ticket.id });
    expect(closed).toMatchObject({ status: "closed", closedAt: expect.any(Date), resolution: "Done." });
    await expect(closeTicket(staff, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden_transition", details: { allowedMoves: ["reopen"] } });
    expect((await changesOf(ctx, ticket)).slice(-2).map(({ changedField, newValue }) => [changedField, newValue])).toEqual([["status", "closed"], ["closed_at", closed.closedAt?.toISOString()]]);
  }));

test("a stranger's ticket is not there, and a key that only reads may not", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx);
    const { requester: stranger } = await ticketDesk(ctx);
    await expect(closeTicket(stranger, { id: ticket.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(closeTicket(asKey(ctx, "tickets:read"), { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await rowOf(ctx, ticket)).toMatchObject({ status: "pending" });
  }));
