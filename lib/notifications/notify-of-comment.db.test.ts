import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments } from "@/db/schema/comments";
import { employees } from "@/db/schema/employees";
import type { Comment } from "@/lib/comments/schema";
import type { Ctx } from "@/lib/core/ctx";
import { makeConversation, toldOf } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { notifyOfComment } from "./notify-of-comment";

async function say(ctx: Ctx, ticketId: string, given: Pick<Comment, "employeeId"> & Partial<Pick<Comment, "visibility" | "mentions">>): Promise<Comment> {
  const row = { ticketId, body: "Said.", visibility: "public" as const, writtenByType: "person" as const, writtenBy: given.employeeId ?? "", ...given };
  const [comment] = await ctx.db.insert(comments).values(row).returning();
  if (!comment) throw new TypeError("the insert answered no row");
  return comment;
}

test("a colleague's answer is for the requester, the assignee hears none of it", () =>
  withRollback(async (ctx) => {
    const { id, ticket, person, member } = await makeConversation(ctx);
    const colleague = await makeEmployee(ctx, { role: "it_staff" });
    const assigned = { ...ticket, assignedTo: member.id };
    const actor = personOf(colleague);
    await notifyOfComment({ ...ctx, actor }, assigned, await say(ctx, id, { employeeId: colleague.id }));
    await notifyOfComment({ ...ctx, actor }, assigned, await say(ctx, id, { employeeId: colleague.id, visibility: "internal" }));
    expect(await toldOf(ctx, id)).toEqual([`answered ${person.id}`]);
  }));

test("a requester speaks to whom they mention or else to the assignee, and to nobody while there is none", () =>
  withRollback(async (ctx) => {
    const { id, ticket, person, member, requester } = await makeConversation(ctx);
    await notifyOfComment(requester, { ...ticket, assignedTo: null }, await say(ctx, id, { employeeId: person.id }));
    expect(await toldOf(ctx, id)).toEqual([]);
    await notifyOfComment(requester, { ...ticket, assignedTo: member.id }, await say(ctx, id, { employeeId: person.id, mentions: [member.id] }));
    await notifyOfComment(requester, { ...ticket, assignedTo: member.id }, await say(ctx, id, { employeeId: person.id }));
    expect(await toldOf(ctx, id)).toEqual([`mentioned ${member.id}`, `answered ${member.id}`]);
  }));

test("what a requester says on a ticket of somebody who has left is for the administrators", () =>
  withRollback(async (ctx) => {
    const { id, ticket, person, requester } = await makeConversation(ctx);
    const [left, demoted, admin] = [await makeEmployee(ctx, { role: "it_staff" }), await makeEmployee(ctx, { role: "employee" }), await makeEmployee(ctx, { role: "admin" })];
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, left.id));
    const others = await ctx.db.$count(employees, and(eq(employees.role, "admin"), eq(employees.isActive, true), ne(employees.id, admin.id)));
    for (const { id: assignedTo } of [left, demoted]) await notifyOfComment(requester, { ...ticket, assignedTo }, await say(ctx, id, { employeeId: person.id }));
    const told = await toldOf(ctx, id);
    expect([told.filter((line) => line === `answered ${admin.id}`).length, told.length]).toEqual([2, 2 * (others + 1)]);
  }));
