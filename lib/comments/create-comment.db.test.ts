import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { createComment } from "./create-comment";

async function scene(ctx: Ctx) {
  const person = await makeEmployee(ctx);
  const member = await makeEmployee(ctx, { role: "it_staff" });
  const ticket = await makeTicket(ctx, { employeeId: person.id });
  return { ticket, id: ticket.id, person, member, requester: { ...ctx, actor: personOf(person) }, staff: { ...ctx, actor: personOf(member) } };
}

const refusal = (code: string, reason: string, path?: string) => ({ code, reason, ...(path ? { details: { fields: [expect.objectContaining({ path })] } } : {}) });

describe("who may speak", () => {
  test("a requester publicly, staff also among themselves", () =>
    withRollback(async (ctx) => {
      const { ticket, id, requester, staff, person, member } = await scene(ctx);
      expect(await createComment(requester, { id: ticket.ticketNumber, body: " Still  offline\n" })).toEqual({
        id: expect.any(String),
        body: " Still  offline\n",
        visibility: "public",
        employeeId: person.id,
        writtenByType: "person",
        mentions: [],
        createdAt: expect.any(Date),
      });
      expect(await createComment(staff, { id, body: "Fuser again", visibility: "internal" })).toMatchObject({ visibility: "internal", employeeId: member.id });
      await expect(createComment(requester, { id, body: "x", visibility: "internal" })).rejects.toMatchObject(refusal("forbidden", "forbidden"));
    }));

  test("nobody on a ticket out of sight", () =>
    withRollback(async (ctx) => {
      const { id, staff } = await scene(ctx);
      const { id: secret } = await makeTicket(ctx);
      await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, secret));
      const unknown = refusal("not_found", "ticket_unknown");
      await expect(createComment(await asNew(ctx, "employee"), { id, body: "x" })).rejects.toMatchObject(unknown);
      await expect(createComment(staff, { id: secret, body: "x" })).rejects.toMatchObject(unknown);
      await expect(createComment(asKey(ctx, "tickets:write"), { id: secret, body: "x" })).rejects.toMatchObject(unknown);
      await hideTicket(staff, { id });
      await expect(createComment(staff, { id, body: "x" })).rejects.toMatchObject(unknown);
    }));

  test("a key for itself, or for a person who could write this here", () =>
    withRollback(async (ctx) => {
      const { id, person, member } = await scene(ctx);
      const key = asKey(ctx, "tickets:write");
      expect(await createComment(key, { id, body: "x", visibility: "internal" })).toMatchObject({ employeeId: null, writtenByType: "api_key" });
      expect(await createComment(key, { id, body: "x", employeeId: person.id })).toMatchObject({ employeeId: person.id, writtenByType: "api_key" });
      expect(await createComment(key, { id, body: "x", visibility: "internal", employeeId: member.id })).toMatchObject({ employeeId: member.id });
      const stranger = await makeEmployee(ctx);
      await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, member.id));
      for (const employeeId of [stranger.id, member.id, "E-nobody"]) {
        await expect(createComment(key, { id, body: "x", employeeId })).rejects.toMatchObject(refusal("invalid", "invalid_input", "employeeId"));
      }
      const note = { id, body: "x", visibility: "internal" as const, employeeId: person.id };
      await expect(createComment(key, note)).rejects.toMatchObject(refusal("invalid", "invalid_input", "employeeId"));
      await expect(createComment(asKey(ctx, "tickets:read"), { id, body: "x" })).rejects.toMatchObject(refusal("forbidden", "forbidden"));
    }));

  test("a person for nobody else", () =>
    withRollback(async (ctx) => {
      const { id, requester, staff, person, member } = await scene(ctx);
      expect(await createComment(staff, { id, body: "x", employeeId: member.id })).toMatchObject({ employeeId: member.id });
      await expect(createComment(staff, { id, body: "x", employeeId: person.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(createComment(requester, { id, body: "x", employeeId: member.id })).rejects.toMatchObject({ code: "forbidden" });
    }));

  test.each([["blank", " \n"], ["NUL", "a\0b"], ["half a character", "\ud83d"], ["too long", "x".repeat(20_001)]])("a body that is %s is refused", (_, body) =>
    withRollback(async (ctx) => {
      await expect(createComment(ctx, { id: "1", body })).rejects.toMatchObject(refusal("invalid", "invalid_input", "body"));
    }),
  );
});

describe("the first response", () => {
  test("is the first public word of anybody but the requester, and stands in the history once", () =>
    withRollback(async (ctx) => {
      const { id, requester, staff } = await scene(ctx);
      await createComment(requester, { id, body: "Hello?" });
      await createComment(staff, { id, body: "Poor fellow", visibility: "internal" });
      expect(await readTicket(staff, { id })).toMatchObject({ firstResponseAt: null, version: 1 });
      const { createdAt } = await createComment(staff, { id, body: "On my way" });
      await createComment(staff, { id, body: "Nearly there" });
      const { firstResponseAt, version, history } = await readTicket(staff, { id });
      expect([firstResponseAt, version]).toEqual([createdAt, 2]);
      expect(history.filter(({ changedField }) => changedField === "first_response_at")).toMatchObject([{ oldValue: null, newValue: createdAt.toISOString() }]);
    }));

  test.each([
    ["a key for itself", "nobody", true],
    ["a key for staff", "member", true],
    ["a key for the requester", "person", false],
  ] as const)("by %s", (_, speaker, counts) =>
    withRollback(async (ctx) => {
      const { id, person, member } = await scene(ctx);
      await createComment(asKey(ctx, "tickets:write"), { id, body: "x", employeeId: { nobody: undefined, member: member.id, person: person.id }[speaker] });
      expect((await readTicket(ctx, { id })).firstResponseAt !== null).toBe(counts);
    }),
  );

  test("is not what a member of staff says on an own ticket", () =>
    withRollback(async (ctx) => {
      const { staff, member } = await scene(ctx);
      const { id } = await makeTicket(ctx, { employeeId: member.id });
      await createComment(staff, { id, body: "It is me" });
      expect(await readTicket(staff, { id })).toMatchObject({ firstResponseAt: null });
    }));
});

describe("an answer to a solved ticket", () => {
  test("by its requester reopens a resolved one", () =>
    withRollback(async (ctx) => {
      const { id, requester, staff, person } = await scene(ctx);
      await resolveTicket(staff, { id, resolution: "Plugged in" });
      await createComment(staff, { id, body: "Does it work?" });
      expect(await readTicket(staff, { id })).toMatchObject({ status: "resolved" });
      await createComment(requester, { id, body: "No" });
      const { status, resolvedAt, history } = await readTicket(staff, { id });
      expect([status, resolvedAt]).toEqual(["in_progress", null]);
      expect(history.findLast(({ changedField }) => changedField === "status")).toMatchObject({ oldValue: "resolved", newValue: "in_progress", comment: "answered", changedBy: person.id });
    }));

  test("among staff reopens nothing, though it is the requester's", () =>
    withRollback(async (ctx) => {
      const { staff, member } = await scene(ctx);
      const { id } = await makeTicket(ctx, { employeeId: member.id });
      await resolveTicket(staff, { id, resolution: "Done" });
      await createComment(staff, { id, body: "Note to self", visibility: "internal" });
      expect(await readTicket(staff, { id })).toMatchObject({ status: "resolved" });
    }));

  test("is refused to the requester of a closed one, also through a key, and leaves nothing behind", () =>
    withRollback(async (ctx) => {
      const { id, requester, staff, person } = await scene(ctx);
      await resolveTicket(staff, { id, resolution: "Plugged in" });
      await closeTicket(staff, { id });
      const closed = refusal("conflict", "ticket_closed");
      await expect(createComment(requester, { id, body: "x" })).rejects.toMatchObject(closed);
      await expect(createComment(asKey(ctx, "tickets:write"), { id, body: "x", employeeId: person.id })).rejects.toMatchObject(closed);
      await createComment(staff, { id, body: "For the record" });
      expect(await readTicket(staff, { id })).toMatchObject({ status: "closed", comments: [{ body: "For the record" }] });
    }));
});

describe("mentions", () => {
  test("of a public comment are active people who see the ticket", () =>
    withRollback(async (ctx) => {
      const { id, requester, person, member } = await scene(ctx);
      const stranger = await makeEmployee(ctx);
      const gone = await makeEmployee(ctx, { role: "it_staff" });
      await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone.id));
      const body = `请@${member.id}看看。@${stranger.id} @${gone.id} @nobody me@${member.id} @${person.id}`;
      expect(await createComment(requester, { id, body })).toMatchObject({ mentions: [member.id, person.id] });
    }));

  test("of an internal note are staff who see the ticket", () =>
    withRollback(async (ctx) => {
      const { id, staff, person, member } = await scene(ctx);
      const outsider = await makeEmployee(ctx, { role: "admin" });
      await ctx.db.update(tickets).set({ confidential: true, assignedTo: member.id }).where(eq(tickets.id, id));
      const body = `@${person.id} @${outsider.id} @${member.id}`;
      expect(await createComment(staff, { id, body, visibility: "internal" })).toMatchObject({ mentions: [member.id] });
      expect(await createComment(staff, { id, body })).toMatchObject({ mentions: [person.id, member.id] });
    }));
});

test("a comment is announced, an internal note for staff alone", () =>
  withRollback(async (ctx) => {
    const { id, ticket, staff, person } = await scene(ctx);
    ctx.outbox.length = 0;
    const note = await createComment(staff, { id, body: "x", visibility: "internal" });
    const comment = await createComment(staff, { id, body: "x" });
    const event = { type: "ticket.updated", ticketId: id, employeeId: person.id };
    const payload = { ticketNumber: ticket.ticketNumber, changed: ["comments"] };
    expect(ctx.outbox.filter(({ payload }) => "commentId" in payload)).toEqual([
      { ...event, payload: { ...payload, commentId: note.id, internal: true } },
      { ...event, payload: { ...payload, commentId: comment.id } },
    ]);
  }));
