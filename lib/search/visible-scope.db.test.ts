import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import type { DocumentScope } from "./document-scope";
import { recentOpenScope, visibleScope, visibleTeachingScope } from "./visible-scope";

const AT = new Date("2026-05-06T07:00:00.000Z");

async function inScope(ctx: Ctx, scope: DocumentScope): Promise<string[]> {
  const seenTickets = await ctx.db.select({ title: tickets.title }).from(tickets).where(scope.ticket).orderBy(asc(tickets.id));
  const seenArticles = await ctx.db.select({ title: articles.title }).from(articles).where(scope.article).orderBy(asc(articles.id));
  return [...seenTickets, ...seenArticles].map(({ title }) => title);
}

/** Titles say what each is; one requester for all tickets. */
async function prepare(ctx: Ctx) {
  const person = await makeEmployee(ctx);
  const employeeId = person.id;
  await makeTicket({ ...ctx, now: () => AT }, { employeeId, title: "open", category: "hardware" });
  await makeTicket({ ...ctx, now: () => new Date(AT.getTime() - 1) }, { employeeId, title: "older", category: "network" });
  await makeSolvedTicket({ ...ctx, now: () => AT }, { employeeId, title: "solved", category: "hardware" });
  await makeArticle(ctx, { title: "for staff", category: "hardware" });
  await makeArticle(ctx, { title: "for everyone", audience: "everyone", category: "network" });
  await makeArticle(ctx, { title: "draft", status: "draft", category: "hardware" });
  return personOf(person);
}

test("a kind or a category that is not asked for is left out, a kind that a key may not read too", () =>
  withRollback(async (ctx) => {
    const requester = await prepare(ctx);
    const seen = (actor: Ctx["actor"], kinds: Parameters<typeof visibleScope>[1]) => inScope(ctx, visibleScope(actor, kinds));
    expect(await seen(ctx.actor, { type: "all", category: "hardware" })).toEqual(["open", "solved", "for staff", "draft"]);
    expect(await seen(requester, { type: "all" })).toEqual(["open", "older", "solved", "for everyone"]);
    expect(await seen(ctx.actor, { type: "ticket", category: "network" })).toEqual(["older"]);
    expect(await seen(ctx.actor, { type: "article", category: "network" })).toEqual(["for everyone"]);
    expect(await seen(asKey(ctx, "tickets:read").actor, { type: "article" })).toEqual([]);
    expect(await seen(asKey(ctx, "knowledge:read").actor, { type: "ticket" })).toEqual([]);
  }));

test("what teaches is shown to those alone who see every ticket; what is open of late to its own requester too, and to no other", () =>
  withRollback(async (ctx) => {
    const requester = await prepare(ctx);
    const staff = (await asNew(ctx, "it_staff")).actor;
    expect(await inScope(ctx, visibleTeachingScope(staff))).toEqual(["solved", "for staff", "for everyone"]);
    expect(await inScope(ctx, visibleTeachingScope(requester))).toEqual(["for everyone"]);
    expect(await inScope(ctx, recentOpenScope(staff, AT))).toEqual(["open"]);
    expect(await inScope(ctx, recentOpenScope(requester, AT))).toEqual(["open"]);
    expect(await inScope(ctx, recentOpenScope((await asNew(ctx, "employee")).actor, AT))).toEqual([]);
    expect(await inScope(ctx, recentOpenScope(asKey(ctx, "knowledge:read").actor, AT))).toEqual([]);
  }));
