import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { notifications } from "@/db/schema/notifications";
import { tickets } from "@/db/schema/tickets";
import { createComment } from "@/lib/comments/create-comment";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { makeConversation, toldOf } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { changeNotificationChoices } from "./change-notification-choices";
import { notify } from "./notify";

describe("who is told", () => {
  test("an assignee, unless it is the one who assigns, or nothing changes", () =>
    withRollback(async (ctx) => {
      const { id, member, assignee } = await makeConversation(ctx);
      const { id: other } = await makeEmployee(ctx, { role: "it_staff" });
      expect(await toldOf(ctx, id)).toEqual([]);
      for (const assignedTo of [other, other, null, member.id]) await assignTicket(assignee, { id, assignedTo });
      expect(await toldOf(ctx, id)).toEqual([`assigned ${other}`]);
    }));

  test("a requester of an answer and of the solution, the assignee of the requester's answer", () =>
    withRollback(async (ctx) => {
      const { id, person, member, requester, assignee } = await makeConversation(ctx);
      await createComment(assignee, { id, body: "Turn it off and on" });
      await createComment(requester, { id, body: "No change" });
      await createComment(asKey(ctx, "tickets:write"), { id, body: "Parts have arrived" });
      await createComment(assignee, { id, body: "Poor fellow", visibility: "internal" });
      await resolveTicket(assignee, { id, resolution: "New fuser" });
      expect(await toldOf(ctx, id)).toEqual([`answered ${person.id}`, `answered ${member.id}`, `answered ${person.id}`, `resolved ${person.id}`]);
    }));

  test("whom a comment mentions, not once more of the answer that it is", () =>
    withRollback(async (ctx) => {
      const { id, person, member, requester } = await makeConversation(ctx);
      const colleague = await makeEmployee(ctx, { role: "it_staff" });
      await createComment(requester, { id, body: `@${member.id} @${colleague.id} @${person.id} now it smokes` });
      expect((await toldOf(ctx, id)).sort()).toEqual([`mentioned ${colleague.id}`, `mentioned ${member.id}`].sort());
    }));

  test("of an internal note those whom it mentions, and never a requester", () =>
    withRollback(async (ctx) => {
      const { id, person, member } = await makeConversation(ctx);
      await createComment(await asNew(ctx, "it_staff"), { id, body: `@${person.id} @${member.id}`, visibility: "internal" });
      expect(await toldOf(ctx, id)).toEqual([`mentioned ${member.id}`]);
    }));

  test("not the person for whom a key speaks", () =>
    withRollback(async (ctx) => {
      const { id, person, member } = await makeConversation(ctx);
      await createComment(asKey(ctx, "tickets:write"), { id, body: `@${person.id} relayed`, employeeId: person.id });
      expect(await toldOf(ctx, id)).toEqual([`answered ${member.id}`]);
      expect(await ctx.db.select().from(notifications)).toMatchObject([{ causedByType: "person", causedBy: person.id, commentId: expect.any(String) }]);
    }));

  test("nobody who has left, or who may not see the ticket any more", () =>
    withRollback(async (ctx) => {
      const { id, member, person, requester, assignee } = await makeConversation(ctx);
      const outsider = await makeEmployee(ctx, { role: "it_staff" });
      await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
      await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, person.id));
      await createComment(assignee, { id, body: "Anybody there?" });
      expect(await notify({ ...ctx, actor: requester.actor }, { kind: "mentioned", ticket: { id, ticketNumber: "TK1" }, receivers: [outsider.id, member.id] })).toEqual([member.id]);
      expect(await toldOf(ctx, id)).toEqual([`mentioned ${member.id}`]);
    }));

  test("nobody who does not want it; who wants no mentions may still want the answers", () =>
    withRollback(async (ctx) => {
      const { id, person, member, requester, assignee } = await makeConversation(ctx);
      await changeNotificationChoices(requester, { answered: false, resolved: false });
      await changeNotificationChoices(assignee, { mentioned: false, answered: true });
      await createComment(assignee, { id, body: "Try again" });
      await resolveTicket(assignee, { id, resolution: "New fuser" });
      await createComment(requester, { id, body: `@${member.id} no` });
      await createComment(assignee, { id, body: `@${person.id} and now?` });
      expect(await toldOf(ctx, id)).toEqual([`answered ${member.id}`, `mentioned ${person.id}`]);
    }));
});

test("each is announced to its receiver alone, with what it is about", () =>
  withRollback(async (ctx) => {
    const { id, ticket, person, assignee } = await makeConversation(ctx);
    ctx.outbox.length = 0;
    await createComment(assignee, { id, body: "On my way" });
    const [row] = await ctx.db.select().from(notifications).where(eq(notifications.ticketId, id));
    const payload = { notificationId: row?.id, kind: "answered", ticketNumber: ticket.ticketNumber, receiver: person.id };
    expect(ctx.outbox.filter(({ type }) => type === "notification.created")).toEqual([{ type: "notification.created", ticketId: id, employeeId: person.id, payload }]);
  }));

test("a person of the same id as a key is another one", () =>
  withRollback(async (ctx) => {
    const { id } = await makeConversation(ctx);
    const one = await makeEmployee(ctx, { employeeId: "1", role: "admin" });
    const news = { kind: "mentioned", ticket: { id, ticketNumber: "TK1" }, receivers: [one.id] } as const;
    expect(await notify(asKey(ctx), news)).toEqual([one.id]);
    expect(await notify({ ...ctx, actor: personOf(one) }, news)).toEqual([]);
  }));
