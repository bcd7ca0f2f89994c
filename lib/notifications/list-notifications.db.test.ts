import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";
import { createComment } from "@/lib/comments/create-comment";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { makeConversation } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, personOf } from "@/tests/support/personas";
import { listNotifications } from "./list-notifications";
import { readNotification } from "./read-notification";

const kinds = async (ctx: Ctx, input = {}) => {
  const { results, total, unread } = await listNotifications(ctx, input);
  return [results.map(({ kind }) => kind), total, unread];
};

test("a person reads own ones, newest first, with what each is about", () =>
  withRollback(async (ctx) => {
    const { ticket, member, person, requester, assignee } = await makeConversation(ctx);
    const { id, ticketNumber, title, language } = ticket;
    const first = await createComment(requester, { id, body: "Hello?" });
    const second = await createComment({ ...requester, now: () => new Date(Date.now() + 1_000) }, { id, body: `@${member.id}` });
    await createComment(assignee, { id, body: "On my way" });
    const shared = { ticket: { id, ticketNumber, title, language }, causedByType: "person", causedBy: person.id, causedByName: person.name, readAt: null };
    expect(await listNotifications(assignee, {})).toMatchObject({
      results: [
        { ...shared, kind: "mentioned", commentId: second.id },
        { ...shared, kind: "answered", commentId: first.id, createdAt: expect.any(Date) },
      ],
      total: 2,
      unread: 2,
      nextCursor: null,
    });
    expect(await kinds(requester)).toEqual([["answered"], 1, 1]);
  }));

test("a requester learns the name of who answers, and not of who works on a ticket", () =>
  withRollback(async (ctx) => {
    const { id, member, requester, assignee } = await makeConversation(ctx);
    await createComment(assignee, { id, body: "On my way" });
    await resolveTicket({ ...assignee, now: () => new Date(Date.now() + 1_000) }, { id, resolution: "Swapped." });
    const named = (await listNotifications(requester, {})).results.map(({ kind, causedByName }) => [kind, causedByName]);
    expect(named).toEqual([["resolved", null], ["answered", member.name]]);
  }));

test("page by page, and the unread ones alone", () =>
  withRollback(async (ctx) => {
    const { id, requester, assignee } = await makeConversation(ctx);
    for (const body of ["1", "2", "3"]) await createComment(requester, { id, body });
    const all = (await listNotifications(assignee, {})).results.map((row) => row.id);
    const first = await listNotifications(assignee, { limit: 2 });
    const rest = await listNotifications(assignee, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...rest.results].map((row) => row.id)).toEqual(all);
    await readNotification(assignee, { id: all[1] ?? "" });
    const unread = await listNotifications(assignee, { unread: "true" });
    expect([unread.results.map((row) => row.id), unread.total, unread.unread]).toEqual([[all[0], all[2]], 2, 2]);
    expect(await kinds(assignee)).toEqual([["answered", "answered", "answered"], 3, 2]);
  }));

test("what its reader may no longer see is neither listed nor counted", () =>
  withRollback(async (ctx) => {
    const { id, assignee } = await makeConversation(ctx);
    const reader = await makeEmployee(ctx, { role: "it_staff" });
    const asReader = { ...ctx, actor: personOf(reader) };
    const own = await makeTicket(ctx, { employeeId: reader.id });
    const note = { body: `@${reader.id}`, visibility: "internal" } as const;
    await createComment(assignee, { ...note, id });
    await createComment(assignee, { ...note, id: own.id });
    await createComment(assignee, { id: own.id, body: "Done" });
    expect(await kinds(asReader)).toEqual([["answered", "mentioned", "mentioned"], 3, 3]);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
    expect(await kinds(asReader)).toEqual([["answered", "mentioned"], 2, 2]);
    expect(await kinds({ ...ctx, actor: personOf({ ...reader, role: "employee" }) })).toEqual([["answered"], 1, 1]);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, own.id));
    expect(await kinds(asReader)).toEqual([[], 0, 0]);
  }));

test("what is about no comment is listed too", () =>
  withRollback(async (ctx) => {
    const { id, assignee } = await makeConversation(ctx);
    const reader = await makeEmployee(ctx, { role: "it_staff" });
    await assignTicket(assignee, { id, assignedTo: reader.id });
    expect(await listNotifications({ ...ctx, actor: personOf(reader) }, {})).toMatchObject({ results: [{ kind: "assigned", commentId: null }], total: 1, unread: 1 });
  }));

test("a key has none", () =>
  withRollback(async (ctx) => {
    await expect(listNotifications(asKey(ctx, ...SCOPES), {})).rejects.toMatchObject({ code: "forbidden" });
  }));
