import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { findTicket } from "./find-ticket";
import { ticketColumns } from "./ticket-row";

test("finds a ticket by id and by number for who may see it, in the columns of a ticket and no more", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    expect(await findTicket(ctx, { id: ticket.id })).toEqual(ticket);
    expect(await findTicket(ctx, { id: ticket.ticketNumber })).toEqual(ticket);
    expect(Object.keys(ticket).toSorted()).toEqual(Object.keys(ticketColumns).toSorted());
    await expect(findTicket(await asNew(ctx, "employee"), { id: ticket.id })).rejects.toMatchObject({ code: "not_found" });
  }));
