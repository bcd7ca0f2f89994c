import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { closeTicket } from "./close-ticket";
import { reopenTicket } from "./reopen-ticket";
import { resolveTicket } from "./resolve-ticket";

test("a closed ticket is taken up again: its times are cleared, and stand in its history with the reason", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    const { resolvedAt } = await resolveTicket(staff, { id: ticket.id, resolution: "Done." });
    const { closedAt } = await closeTicket(staff, { id: ticket.id });
    expect(await reopenTicket(requester, { id: ticket.id, reason: "It prints blank again" })).toMatchObject({ status: "in_progress", resolvedAt: null, closedAt: null, resolution: "Done." });
    expect((await changesOf(ctx, ticket)).slice(-3)).toEqual([
      { changedField: "status", oldValue: "closed", newValue: "in_progress", comment: "It prints blank again", version: 4 },
      { changedField: "resolved_at", oldValue: resolvedAt?.toISOString(), newValue: null, comment: null, version: 4 },
      { changedField: "closed_at", oldValue: closedAt?.toISOString(), newValue: null, comment: null, version: 4 },
    ]);
  }));

test("it takes a reason, a solved ticket, and who may", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await expect(reopenTicket(staff, { id: ticket.id, reason: "x" })).rejects.toMatchObject({ code: "forbidden_transition" });
    await resolveTicket(staff, { id: ticket.id, resolution: "Done." });
    await expect(reopenTicket(staff, { id: ticket.id, reason: "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(reopenTicket(asKey(ctx, "tickets:read"), { id: ticket.id, reason: "x" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await rowOf(ctx, ticket)).toMatchObject({ status: "resolved" });
  }));
