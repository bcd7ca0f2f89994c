import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { listTickets } from "@/lib/tickets/list-tickets";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, fieldPart, filePart } from "@/tests/support/files";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { attachmentsOf } from "./attachments-of";
import { listAttachments } from "./list-attachments";
import { removeAttachment } from "./remove-attachment";

async function makeDesk(ctx: Ctx) {
  const ticket = await makeTicket(ctx);
  const owner: Ctx = { ...ctx, actor: personOf({ id: ticket.employeeId, role: "employee" }) };
  const gone = await attachFile(ctx, ticket.id, "gone.txt");
  await removeAttachment(ctx, { id: ticket.id, aid: gone.id });
  for (const name of ["a", "b", "c"]) await attachFile(ctx, ticket.id, name);
  await attach(ctx, ticket.id, filePart("internal", "x"), fieldPart("visibility", "internal"));
  return { ticket, owner, staff: await asNew(ctx, "it_staff") };
}

const names = (files: { fileName: string }[]) => files.map(({ fileName }) => fileName);

test("lists what is there, oldest first, page by page; internal files for staff, removed ones for nobody", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const first = await listAttachments(owner, { id: ticket.ticketNumber, limit: 2 });
    expect([names(first.results), first.total]).toEqual([["a", "b"], 3]);
    const rest = await listAttachments(owner, { id: ticket.id, limit: 2, cursor: first.nextCursor ?? "" });
    expect([names(rest.results), rest.nextCursor]).toEqual([["c"], null]);
    for (const reader of [staff, asKey(ctx, "tickets:read")]) expect(names((await listAttachments(reader, { id: ticket.id })).results)).toEqual(["a", "b", "c", "internal"]);
  }));

test("another's ticket and one that is not there are not found alike; a key needs the scope to read", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeDesk(ctx);
    const employee = await asNew(ctx, "employee");
    for (const id of [ticket.id, "999999", "x"]) await expect(listAttachments(employee, { id })).rejects.toMatchObject({ code: "not_found", reason: "ticket_unknown" });
    await expect(listAttachments(asKey(ctx, "tickets:write"), { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("a list of tickets shows each with its own files", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const other = await makeTicket(ctx);
    await attachFile(ctx, other.id, "elsewhere");
    const shown = async (reader: Ctx) => Object.fromEntries((await listTickets(reader, {})).results.map(({ id, attachments }) => [id, names(attachments)]));
    expect(await shown(staff)).toEqual({ [ticket.id]: ["a", "b", "c", "internal"], [other.id]: ["elsewhere"] });
    expect(await shown(owner)).toEqual({ [ticket.id]: ["a", "b", "c"] });
  }));

test("of no tickets, and for who may read no attachment, there are none", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeDesk(ctx);
    expect((await attachmentsOf(ctx, []))(ticket.id)).toEqual([]);
    expect((await attachmentsOf(asKey(ctx, "events:read"), [ticket.id]))(ticket.id)).toEqual([]);
  }));
