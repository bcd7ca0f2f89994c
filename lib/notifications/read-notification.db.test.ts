import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";
import { createComment } from "@/lib/comments/create-comment";
import { makeConversation } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { listNotifications } from "./list-notifications";
import { readAllNotifications } from "./read-all-notifications";
import { readNotification } from "./read-notification";

async function told(ctx: Ctx) {
  const conversation = await makeConversation(ctx);
  for (const body of ["one", "two"]) await createComment(conversation.requester, { id: conversation.id, body });
  const readAt = async () => (await listNotifications(conversation.assignee, {})).results.map((row) => row.readAt);
  const [newest] = (await listNotifications(conversation.assignee, {})).results;
  return { ...conversation, newest: newest?.id ?? "", readAt };
}

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });
const [early, late] = ["2026-11-24T10:00:00.123Z", "2026-11-24T11:00:00.456Z"];

test("one is read once: the second time changes nothing", () =>
  withRollback(async (ctx) => {
    const { assignee, newest: id, readAt } = await told(ctx);
    await readNotification(at(assignee, early), { id });
    await readNotification(at(assignee, late), { id });
    expect(await readAt()).toEqual([new Date(early), null]);
  }));

test("all that were unread are read, and counted", () =>
  withRollback(async (ctx) => {
    const { id, assignee, requester, newest, readAt } = await told(ctx);
    await createComment(assignee, { id, body: "for somebody else" });
    await readNotification(at(assignee, early), { id: newest });
    expect(await readAllNotifications(at(assignee, late))).toEqual({ read: 1 });
    expect(await readAt()).toEqual([new Date(early), new Date(late)]);
    expect(await readAllNotifications(assignee)).toEqual({ read: 0 });
    expect(await listNotifications(requester, {})).toMatchObject({ unread: 1 });
  }));

test("another person's, one out of sight and one that never was are not found alike", () =>
  withRollback(async (ctx) => {
    const { id: ticketId, requester, assignee, newest: id, readAt } = await told(ctx);
    const unknown = { code: "not_found", reason: "notification_unknown" };
    await expect(readNotification(requester, { id })).rejects.toMatchObject(unknown);
    await expect(readNotification(assignee, { id: "999999999" })).rejects.toMatchObject(unknown);
    await expect(readNotification(assignee, { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(readAllNotifications(requester)).resolves.toEqual({ read: 0 });
    expect(await readAt()).toEqual([null, null]);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, ticketId));
    await expect(readNotification(assignee, { id })).rejects.toMatchObject(unknown);
    expect(await readAllNotifications(assignee)).toEqual({ read: 0 });
  }));

test("a key reads none", () =>
  withRollback(async (ctx) => {
    const { newest: id } = await told(ctx);
    const key = asKey(ctx, ...SCOPES);
    await expect(readNotification(key, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readAllNotifications(key)).rejects.toMatchObject({ code: "forbidden" });
  }));
