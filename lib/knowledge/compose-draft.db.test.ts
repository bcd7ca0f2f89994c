import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { composeDraft } from "./compose-draft";

test("a requester who is called otherwise today is left out under either name, the mail address and the id", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx, { name: "Ilse Verhoeven" });
    const resolution = `Moved the mailbox of Ilse Verhoeven, now Ilse Dekkers (ilse.dekkers@desk.example, ${employeeId}).`;
    const ticket = await makeSolvedTicket(ctx, { employeeId, resolution });
    await ctx.db.update(employees).set({ name: "Ilse Dekkers", email: "ilse.dekkers@desk.example" }).where(eq(employees.id, employeeId));
    const { ticketId, draft } = await composeDraft(ctx, { id: ticket.ticketNumber });
    expect(ticketId).toBe(ticket.id);
    expect(draft.content).toContain("Moved the mailbox of the user, now the user (the user, the user).");
    expect(draft).toMatchObject({ status: "draft", audience: "staff" });
  }));

test("a confidential ticket is refused to those who see it and unknown to those who do not", () =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
    await expect(composeDraft(ctx, { id })).rejects.toMatchObject({ code: "conflict", reason: "ticket_confidential" });
    await expect(composeDraft(await asNew(ctx, "admin"), { id })).rejects.toMatchObject({ code: "not_found" });
  }));
