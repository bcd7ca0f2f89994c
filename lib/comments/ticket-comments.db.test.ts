import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { createComment } from "./create-comment";
import { comment } from "./schema";
import { ticketComments } from "./ticket-comments";

test("this ticket's alone, in the order they were said though a clock runs behind, notes for staff only", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    await createComment(requester, { id: ticket.id, body: "one" });
    await createComment(staff, { id: ticket.id, body: "two", visibility: "internal" });
    await createComment(staff, { id: (await makeTicket(ctx)).id, body: "elsewhere" });
    await createComment({ ...staff, now: () => new Date(0) }, { id: ticket.id, body: "three" });
    const bodies = async (reader: typeof staff) => (await ticketComments(reader, ticket.id)).map(({ body }) => body);
    expect(await bodies(staff)).toEqual(["one", "two", "three"]);
    expect(await bodies(requester)).toEqual(["one", "three"]);
  }));

test("gives just what a comment is said to be", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await createComment(staff, { id: ticket.id, body: "one" });
    const given = await ticketComments(staff, ticket.id);
    expect(given.map((row) => comment.strict().parse(row))).toEqual(given);
  }));
