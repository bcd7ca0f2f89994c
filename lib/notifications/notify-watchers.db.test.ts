import { expect, test } from "vitest";
import { createComment } from "@/lib/comments/create-comment";
import type { Ctx } from "@/lib/core/ctx";
import { autoCloseTickets } from "@/lib/tickets/auto-close-tickets";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { watchTicket } from "@/lib/tickets/watch-ticket";
import { changeNotificationChoices } from "./change-notification-choices";
import { makeConversation, toldOf } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { personOf } from "@/tests/support/personas";
import { notifyWatchers } from "./notify-watchers";

async function makeWatcher(ctx: Ctx, id: string) {
  const watcher = await makeEmployee(ctx, { role: "it_staff" });
  const asWatcher = { ...ctx, actor: personOf(watcher) };
  await watchTicket(asWatcher, { id, employeeId: watcher.id });
  return { watcherId: watcher.id, asWatcher };
}

test("a comment is told to who watches, once and in one way, and not to who wrote it", () =>
  withRollback(async (ctx) => {
    const { id, person, member, requester, assignee } = await makeConversation(ctx);
    const { watcherId, asWatcher } = await makeWatcher(ctx, id);
    await watchTicket(requester, { id, employeeId: person.id });
    await watchTicket(assignee, { id, employeeId: member.id });
    await createComment(requester, { id, body: "It is back." });
    expect(await toldOf(ctx, id)).toEqual([`answered ${member.id}`, `watched ${watcherId}`]);
    await createComment(asWatcher, { id, body: `@${member.id} look` });
    expect((await toldOf(ctx, id)).slice(2)).toEqual([`mentioned ${member.id}`, `answered ${person.id}`]);
  }));

test("an internal note is told to staff who watch, and to no requester", () =>
  withRollback(async (ctx) => {
    const { id, person, requester, assignee } = await makeConversation(ctx);
    const { watcherId } = await makeWatcher(ctx, id);
    await watchTicket(requester, { id, employeeId: person.id });
    await createComment(assignee, { id, body: "Swap it.", visibility: "internal" });
    expect(await toldOf(ctx, id)).toEqual([`watched ${watcherId}`]);
  }));

test("each change of status is told once, other changes are not", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId, requester } = await ticketDesk(ctx);
    const { id } = ticket;
    const { watcherId } = await makeWatcher(ctx, id);
    await watchTicket(staff, { id, employeeId: staffId });
    await updateTicket(staff, { id, priority: "urgent" });
    await assignTicket(staff, { id, assignedTo: watcherId });
    expect(await toldOf(ctx, id)).toEqual([`assigned ${watcherId}`]);
    await assignTicket(staff, { id, assignedTo: staffId });
    expect(await toldOf(ctx, id)).toHaveLength(1);
    await resolveTicket(staff, { id, resolution: "Swapped." });
    await reopenTicket(requester, { id, reason: "Not at all." });
    await resolveTicket(staff, { id, resolution: "Swapped again." });
    await closeTicket(requester, { id });
    const expected = [`resolved ${ticket.employeeId}`, `watched ${watcherId}`, `watched ${staffId}`, `watched ${watcherId}`];
    expect((await toldOf(ctx, id)).slice(1).toSorted()).toEqual([...expected, `resolved ${ticket.employeeId}`, `watched ${watcherId}`, `watched ${staffId}`, `watched ${watcherId}`].toSorted());
  }));

test("what the desk closes by itself is told too", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const { watcherId } = await makeWatcher(ctx, ticket.id);
    await resolveTicket({ ...staff, now: () => new Date("2026-01-01") }, { id: ticket.id, resolution: "Swapped." });
    await autoCloseTickets({ ...ctx, actor: { type: "job", name: "close-resolved" } });
    expect((await toldOf(ctx, ticket.id)).slice(1)).toEqual([`watched ${watcherId}`, `watched ${watcherId}`]);
  }));

test("who may not see the ticket any more, or does not want to hear, hears nothing", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const [deaf, outside] = [await makeWatcher(ctx, ticket.id), await makeWatcher(ctx, ticket.id)];
    await changeNotificationChoices(deaf.asWatcher, { watched: false });
    await notifyWatchers(staff, { ticket });
    expect(await toldOf(ctx, ticket.id)).toEqual([`watched ${outside.watcherId}`]);
    await updateTicket(staff, { id: ticket.id, confidential: true });
    for (const internal of [true, false]) await notifyWatchers(staff, { ticket, internal });
    expect(await toldOf(ctx, ticket.id)).toHaveLength(1);
  }));
