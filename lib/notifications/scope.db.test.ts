import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { notifications } from "@/db/schema/notifications";
import { tickets } from "@/db/schema/tickets";
import { createComment } from "@/lib/comments/create-comment";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { makeConversation } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { asNew, personOf } from "@/tests/support/personas";
import { notificationScope } from "./scope";

const kindsFor = async (ctx: Ctx, actor: Actor) => (await ctx.db.select({ kind: notifications.kind }).from(notifications).where(notificationScope(actor))).map(({ kind }) => kind);

test("a person has their own alone, whatever the role", () =>
  withRollback(async (ctx) => {
    const { id, person, requester, assignee } = await makeConversation(ctx);
    await createComment(assignee, { id, body: "On my way" });
    expect(await kindsFor(ctx, requester.actor)).toEqual(["answered"]);
    expect(await kindsFor(ctx, personOf({ id: person.id, role: "admin" }))).toEqual(["answered"]);
    expect(await kindsFor(ctx, (await asNew(ctx, "admin")).actor)).toEqual([]);
  }));

test("what a person may not see any more is gone with its ticket or note", () =>
  withRollback(async (ctx) => {
    const { id, member, assignee } = await makeConversation(ctx);
    await createComment(await asNew(ctx, "it_staff"), { id, body: `@${member.id} see the log`, visibility: "internal" });
    expect(await kindsFor(ctx, assignee.actor)).toEqual(["mentioned"]);
    await ctx.db.update(tickets).set({ employeeId: member.id }).where(eq(tickets.id, id));
    expect(await kindsFor(ctx, personOf({ id: member.id, role: "employee" }))).toEqual([]);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, id));
    expect(await kindsFor(ctx, assignee.actor)).toEqual([]);
  }));
