import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { tickets } from "@/db/schema/tickets";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { type FileTicketInput, fileTicket } from "./file-ticket";

const submission = "5e1c9a524c8f4a0e9d8b7f1d2a6c0b3e";
const typed: FileTicketInput = { title: "The scanner hums", description: "Since this morning.", submission };

const filedBy = ({ db, actor }: Ctx) => db.select({ ticketNumber: tickets.ticketNumber, source: tickets.source }).from(tickets).where(eq(tickets.employeeId, actorReference(actor).id));

test("a form that is sent again, its answer lost, is answered by the same ticket", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    const { ticketNumber } = await fileTicket(person, typed);
    expect(await fileTicket(person, { ...typed, tags: [] })).toEqual({ ticketNumber });
    expect(await filedBy(person)).toEqual([{ ticketNumber, source: "web" }]);
    expect(await fileTicket(person, { ...typed, submission: `${submission}-2` })).not.toEqual({ ticketNumber });
  }));

test("who has changed the words of a form that had arrived is told which ticket it is", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    const { ticketNumber } = await fileTicket(person, typed);
    await expect(fileTicket(person, { ...typed, priority: "urgent" })).rejects.toMatchObject({ code: "conflict", reason: "ticket_filed_before", details: { ticketNumber } });
    expect(await filedBy(person)).toHaveLength(1);
  }));

test("two people's forms are two, whatever they are called, and neither meets a key of the API", () =>
  withRollback(async (ctx) => {
    const [one, other] = [await asNew(ctx, "employee"), await asNew(ctx, "employee")];
    const caller = `person ${actorReference(one.actor).id}`;
    await ctx.db.insert(idempotencyKeys).values({ caller, key: submission, fingerprint: Buffer.from("other"), createdAt: ctx.now() });
    expect(await fileTicket(one, typed)).not.toEqual(await fileTicket(other, typed));
  }));

test("a refused form leaves its submission free for the corrected one", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    const { id: employeeId } = await makeEmployee(ctx);
    await expect(fileTicket(person, { ...typed, title: " " })).rejects.toMatchObject({ details: { fields: [{ path: "title" }] } });
    await expect(ctx.db.transaction((db) => fileTicket({ ...person, db }, { ...typed, employeeId }))).rejects.toMatchObject({ code: "forbidden" });
    expect(await fileTicket(person, typed)).toEqual({ ticketNumber: expect.stringMatching(/^TK/) });
  }));

test.each(["", "short", "5e1c9a52 4c8f 4a0e 9d8b", "x".repeat(101)])("%j names no submission", (refused) =>
  withRollback(async (ctx) => {
    await expect(fileTicket(await asNew(ctx, "employee"), { ...typed, submission: refused })).rejects.toMatchObject({ details: { fields: [{ path: "submission" }] } });
  }),
);
