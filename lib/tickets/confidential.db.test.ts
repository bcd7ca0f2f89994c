import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { assignTicket } from "./assign-ticket";
import { createTicket } from "./create-ticket";
import { findTicket } from "./find-ticket";
import { listTickets } from "./list-tickets";
import { nameViewer } from "./name-viewer";
import { unnameViewer } from "./unname-viewer";
import { updateTicket } from "./update-ticket";

const hr = { title: "Access of a colleague who leaves", description: "Please block it on Friday.", confidential: true };

test("an employee's confidential ticket needs somebody who handles such", () =>
  withRollback(async (ctx) => {
    const requester = await asNew(ctx, "employee");
    await expect(createTicket(requester, hr)).rejects.toMatchObject({ code: "conflict", reason: "confidential_unstaffed" });
    const { id } = await makeEmployee(ctx, { role: "it_staff" });
    await ctx.db.update(employees).set({ handlesConfidential: true });
    const ticket = await createTicket(requester, hr);
    const handler = { ...ctx, actor: { type: "person", id, role: "it_staff", handlesConfidential: true } as const };
    expect(await findTicket(handler, ticket)).toMatchObject({ confidential: true });
    expect(await findTicket(requester, ticket)).toMatchObject({ id: ticket.id });
  }));

test("colleagues and keys see it when they are named, take it or have the scope, in lists as one by one", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await updateTicket(staff, { id: ticket.id, confidential: true });
    const colleague = await makeEmployee(ctx, { role: "it_staff" });
    const asColleague = { ...ctx, actor: personOf(colleague) };
    const sees = async (reader: typeof ctx | typeof asColleague) => (await listTickets(reader, { limit: 100 })).results.some(({ id }) => id === ticket.id);
    expect(await sees(asColleague)).toBe(false);
    expect(await sees({ ...ctx, ...asKey(ctx, "tickets:read") })).toBe(false);
    expect(await sees({ ...ctx, ...asKey(ctx, "tickets:read", "tickets:confidential") })).toBe(true);
    await nameViewer(staff, { id: ticket.id, employeeId: colleague.id });
    expect(await sees(asColleague)).toBe(true);
    await unnameViewer(staff, { id: ticket.id, employeeId: colleague.id });
    await expect(findTicket(asColleague, ticket)).rejects.toMatchObject({ code: "not_found" });
    await assignTicket(staff, { id: ticket.id, assignedTo: colleague.id });
    expect(await sees(asColleague)).toBe(true);
  }));

test("only who sees it names others, and only active staff is named", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    await updateTicket(staff, { id: ticket.id, confidential: true });
    const other = await makeEmployee(ctx, { role: "it_staff" });
    const clerk = await makeEmployee(ctx);
    await expect(nameViewer({ ...ctx, actor: personOf(other) }, { id: ticket.id, employeeId: other.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(unnameViewer({ ...ctx, actor: personOf(other) }, { id: ticket.id, employeeId: other.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(nameViewer(staff, { id: ticket.id, employeeId: clerk.id })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "employeeId" }] } });
    for (const verb of [nameViewer, unnameViewer]) {
      await expect(verb(requester, { id: ticket.id, employeeId: other.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(verb(asKey(ctx, "tickets:write"), { id: ticket.id, employeeId: other.id })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
