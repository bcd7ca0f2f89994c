import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { createComment } from "./create-comment";
import { listComments } from "./list-comments";

async function conversation(ctx: Ctx) {
  const person = await makeEmployee(ctx);
  const ticket = await makeTicket(ctx, { employeeId: person.id });
  const requester = { ...ctx, actor: personOf(person) };
  const staff = await asNew(ctx, "it_staff");
  await createComment(requester, { id: ticket.id, body: "one" });
  await createComment(staff, { id: ticket.id, body: "two", visibility: "internal" });
  await createComment(staff, { id: ticket.id, body: "three" });
  await createComment(staff, { id: (await makeTicket(ctx)).id, body: "elsewhere" });
  return { ticket, requester, staff };
}

const bodies = ({ results }: { results: { body: string }[] }) => results.map(({ body }) => body);

test("staff and keys read all of it, oldest first, its requester all but what is among staff, also in the count and in the detail", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await conversation(ctx);
    const seen = [[staff, ["one", "two", "three"]], [asKey(ctx, "tickets:read"), ["one", "two", "three"]], [requester, ["one", "three"]]] as const;
    for (const [reader, expected] of seen) {
      const page = await listComments(reader, { id: ticket.ticketNumber });
      expect([bodies(page), page.total, page.nextCursor]).toEqual([expected, expected.length, null]);
      expect((await readTicket(reader, { id: ticket.id })).comments).toEqual(page.results);
    }
  }));

test("page by page while more is said, though a clock runs behind", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await conversation(ctx);
    const first = await listComments(staff, { id: ticket.id, limit: 2 });
    await createComment({ ...staff, now: () => new Date(0) }, { id: ticket.id, body: "four" });
    const second = await listComments(staff, { id: ticket.id, limit: 2, cursor: first.nextCursor ?? "" });
    expect([bodies(first), bodies(second)]).toEqual([["one", "two"], ["three", "four"]]);
    expect([first.total, second.total, second.nextCursor]).toEqual([3, 4, null]);
    await expect(listComments(staff, { id: ticket.id, cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
  }));

test("of a ticket out of sight nothing is found, and a key needs the scope to read", () =>
  withRollback(async (ctx) => {
    const { ticket } = await conversation(ctx);
    const stranger = await asNew(ctx, "employee");
    for (const id of [ticket.id, "999999999", "x"]) await expect(listComments(stranger, { id })).rejects.toMatchObject({ code: "not_found", reason: "ticket_unknown" });
    await expect(listComments(asKey(ctx, "tickets:write"), { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
  }));
