import { expect, test } from "vitest";
import { createComment } from "@/lib/comments/create-comment";
import { withRollback } from "@/tests/support/database";
import { makeConversation } from "@/tests/support/conversation";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, personOf } from "@/tests/support/personas";
import { readTicket } from "./read-ticket";
import { ticketPeople } from "./ticket-people";

test("staff are told who everyone in a ticket is, also who only noted something", () =>
  withRollback(async (ctx) => {
    const { id, person, member, assignee } = await makeConversation(ctx);
    const other = await makeEmployee(ctx, { role: "it_staff" });
    await createComment({ ...ctx, actor: personOf(other) }, { id, body: "The switch is being replaced.", visibility: "internal" });
    const { people } = await readTicket(assignee, { id });
    expect(people.map(({ employeeId }) => employeeId).sort()).toEqual([person.id, member.id, other.id].sort());
  }));

test("a requester learns the names of those alone who spoke to them", () =>
  withRollback(async (ctx) => {
    const { id, person, member, requester, assignee } = await makeConversation(ctx);
    const other = await makeEmployee(ctx, { role: "it_staff" });
    await createComment({ ...ctx, actor: personOf(other) }, { id, body: "Known fault.", visibility: "internal" });
    const idsSeen = async () => (await readTicket(requester, { id })).people.map(({ employeeId }) => employeeId).sort();
    expect(await idsSeen()).toEqual([person.id]);
    await createComment(assignee, { id, body: "We are on it." });
    expect(await idsSeen()).toEqual([person.id, member.id].sort());
  }));

test("a key that may not read people is told of the speakers alone", () =>
  withRollback(async (ctx) => {
    const { id, person, member } = await makeConversation(ctx);
    expect((await readTicket(asKey(ctx, "tickets:read"), { id })).people.map(({ employeeId }) => employeeId)).toEqual([person.id]);
    expect((await readTicket(asKey(ctx, "tickets:read", "people:read"), { id })).people.map(({ employeeId }) => employeeId)).toContain(member.id);
  }));

test("who had a ticket before and who added a file are named too", () =>
  withRollback(async (ctx) => {
    const { id, member, assignee } = await makeConversation(ctx);
    const before = await makeEmployee(ctx, { role: "it_staff" });
    const uploader = await makeEmployee(ctx);
    const ticket = await readTicket(assignee, { id });
    const history = ticket.history.map((entry) => (entry.changedField === "assigned_to" ? { ...entry, oldValue: before.id } : entry));
    const file = { id: "1", fileName: "a.txt", mediaType: "text/plain", size: 1, visibility: "public" as const, commentId: null, uploadedBy: uploader.id, uploadedByType: "person" as const, createdAt: ctx.now(), url: "" };
    const ids = (await ticketPeople(assignee, { ...ticket, history, attachments: [file] })).map(({ employeeId }) => employeeId);
    expect(ids).toEqual(expect.arrayContaining([member.id, before.id, uploader.id]));
  }));
