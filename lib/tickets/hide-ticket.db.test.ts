import { asc } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { hideTicket } from "./hide-ticket";
import { listTickets } from "./list-tickets";
import { restoreTicket } from "./restore-ticket";

test("a hidden ticket is there for nobody, with its history, until it is restored as it was", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    await hideTicket(staff, { id: ticket.id });
    for (const reader of [staff, requester]) expect((await listTickets(reader, {})).results.map(({ id }) => id)).not.toContain(ticket.id);
    await expect(hideTicket(staff, { id: ticket.id })).rejects.toMatchObject({ code: "not_found" });
    const restored = await restoreTicket(staff, { id: ticket.id });
    expect(restored).toMatchObject({ ...ticket, version: 3, updatedAt: expect.any(Date) });
    expect((await changesOf(ctx, ticket)).map(({ changedField }) => changedField)).toEqual(["deleted_at", "deleted_at"]);
    const deeds = await ctx.db.select().from(adminAudit).orderBy(asc(adminAudit.position));
    expect(deeds.slice(-2)).toMatchObject([
      { action: "ticket.hidden", subject: `ticket ${ticket.ticketNumber}`, actorType: "person" },
      { action: "ticket.restored", subject: `ticket ${ticket.ticketNumber}` },
    ]);
  }));

test("what is not hidden is not restored, and neither is done by a requester or a reading key", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    await expect(restoreTicket(staff, { id: ticket.id })).rejects.toMatchObject({ code: "conflict", reason: "ticket_not_hidden" });
    for (const reader of [requester, asKey(ctx, "tickets:read")]) {
      await expect(hideTicket(reader, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(restoreTicket(reader, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await rowOf(ctx, ticket)).toMatchObject({ deletedAt: null });
  }));
