import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { queryAdapter } from "@/lib/ai/query-adapter";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { embedQueriesAs, QUERY_MODEL } from "@/tests/support/query-embedder";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { suggestDocuments } from "./suggest-documents";

const SHIPPED = "deskwise/e5-small-desk";
const asked = { title: "Spooler crashes", description: "Hello,\nit crashes again.\nRegards,\nBo" };
const nothing = { articles: [], solvedTickets: [], openDuplicates: [] };

async function prepare(ctx: Ctx) {
  const forStaff = await makeArticle(ctx, { title: "Spooler crashes, for staff" });
  const forEveryone = await makeArticle(ctx, { title: "Spooler crashes, for everyone", audience: "everyone", language: "fr" });
  await makeArticle(ctx, { title: "Spooler crashes, a draft", audience: "everyone", status: "draft" });
  const solved = await makeSolvedTicket(ctx, { title: "Spooler crashes", resolution: "Restarted it." });
  const open = await makeTicket(ctx, { title: "Spooler crashes again and again" });
  return { forStaff, forEveryone, solved, open };
}

const idsOf = (rows: { id?: string }[]) => rows.map(({ id }) => id).toSorted();

test("staff are given articles, solved tickets and open ones about the same", () =>
  withRollback(async (ctx) => {
    const { forStaff, forEveryone, solved, open } = await prepare(ctx);
    const answer = await suggestDocuments(await asNew(ctx, "it_staff"), asked);
    expect(idsOf(answer.articles)).toEqual(idsOf([forStaff, forEveryone]));
    expect(answer.solvedTickets).toMatchObject([{ ticketNumber: solved.ticketNumber, title: solved.title, resolution: "Restarted it.", similarity: null }]);
    expect(answer.openDuplicates).toMatchObject([{ ticketNumber: open.ticketNumber, title: open.title, status: "pending", createdAt: open.createdAt }]);
    expect(answer.degraded).toEqual(["embedding_unavailable"]);
  }));

test("an employee, and a key that reads knowledge alone, are given articles and no ticket of others", () =>
  withRollback(async (ctx) => {
    const { forStaff, forEveryone } = await prepare(ctx);
    expect(await suggestDocuments(await asNew(ctx, "employee"), asked)).toMatchObject({ ...nothing, articles: [{ id: forEveryone.id }] });
    const byKey = await suggestDocuments(asKey(ctx, "knowledge:read"), asked);
    expect(byKey).toMatchObject({ solvedTickets: [], openDuplicates: [] });
    expect(idsOf(byKey.articles)).toEqual(idsOf([forStaff, forEveryone]));
    await expect(suggestDocuments(asKey(ctx, "tickets:read"), asked)).rejects.toMatchObject({ code: "forbidden" });
  }));

test("an employee is given the own open ticket about the same, and nobody else's, though its words are the same", () =>
  withRollback(async (ctx) => {
    const [employee, other] = [await makeEmployee(ctx, { role: "employee" }), await makeEmployee(ctx, { role: "employee" })];
    const asker = { ...ctx, actor: personOf(employee) };
    const own = await makeTicket(ctx, { ...asked, employeeId: employee.id });
    await makeTicket(ctx, { ...asked, employeeId: other.id });
    await makeSolvedTicket(ctx, { ...asked, employeeId: employee.id, resolution: "Restarted it." });
    await makeTicket(ctx, { title: "Chair squeaks", description: "Badly.", employeeId: employee.id });
    const answer = await suggestDocuments(asker, asked);
    expect(answer).toMatchObject({ solvedTickets: [], openDuplicates: [{ ticketNumber: own.ticketNumber }] });
    expect(answer.openDuplicates).toHaveLength(1);
  }));

test("by meaning too, an employee is not told of another's ticket", () =>
  withRollback(async (ctx) => {
    embedQueriesAs(() => degrees(0));
    const [employee, other] = [await makeEmployee(ctx, { role: "employee" }), await makeEmployee(ctx, { role: "employee" })];
    const [own, foreign] = [await makeTicket(ctx, { employeeId: employee.id }), await makeTicket(ctx, { employeeId: other.id })];
    for (const { id: ticketId } of [own, foreign]) await storeVectors(ctx, QUERY_MODEL, { ticketId }, degrees(20));
    const { openDuplicates } = await suggestDocuments({ ...ctx, actor: personOf(employee) }, { title: "unheard unspoken" });
    expect(openDuplicates.map(({ ticketNumber }) => ticketNumber)).toEqual([own.ticketNumber]);
  }));

test("articles are sought with the vector that the model's adapter turned, open tickets about the same with the text's own", () =>
  withRollback(async (ctx) => {
    const question = degrees(0, 384);
    embedQueriesAs(() => question, SHIPPED);
    const turned = queryAdapter(SHIPPED)?.(question) ?? question;
    const [alike, answering] = [await makeArticle(ctx, { title: "Alike" }), await makeArticle(ctx, { title: "Answering" })];
    await storeVectors(ctx, SHIPPED, { articleId: alike.id }, question);
    await storeVectors(ctx, SHIPPED, { articleId: answering.id }, turned);
    const [same, other] = [await makeTicket(ctx), await makeTicket(ctx)];
    await storeVectors(ctx, SHIPPED, { ticketId: same.id }, question);
    await storeVectors(ctx, SHIPPED, { ticketId: other.id }, turned);
    const { articles, openDuplicates } = await suggestDocuments(await asNew(ctx, "it_staff"), { title: "unheard unspoken" });
    expect(articles[0]).toMatchObject({ title: "Answering", similarity: expect.closeTo(1, 4) });
    expect(openDuplicates[0]).toMatchObject({ ticketNumber: same.ticketNumber, similarity: expect.closeTo(1, 4) });
  }));

test("confidential and hidden tickets are not suggested, solved or open", () =>
  withRollback(async (ctx) => {
    const made = [await makeTicket(ctx, asked), await makeSolvedTicket(ctx, asked), await makeTicket(ctx, asked), await makeSolvedTicket(ctx, asked)];
    for (const { id } of made.slice(0, 2)) await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
    for (const { id } of made.slice(2)) await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, id));
    expect(await suggestDocuments(await asNew(ctx, "it_staff"), asked)).toMatchObject(nothing);
  }));

test("articles in the asker's language stand first", () =>
  withRollback(async (ctx) => {
    const { forStaff, forEveryone } = await prepare(ctx);
    for (const [language, first] of [["en", forStaff], ["fr", forEveryone]] as const) {
      expect((await suggestDocuments(ctx, { ...asked, language })).articles[0]).toMatchObject({ id: first.id, language });
    }
  }));

test("by meaning: what is similar helps, and what is nearer still is the same problem", () =>
  withRollback(async (ctx) => {
    embedQueriesAs(() => degrees(0));
    const [article, far] = [await makeArticle(ctx), await makeArticle(ctx)];
    const [same, alike] = [await makeTicket(ctx), await makeTicket(ctx)];
    for (const [{ id: articleId }, angle] of [[article, 50], [far, 70]] as const) await storeVectors(ctx, QUERY_MODEL, { articleId }, degrees(angle));
    for (const [{ id: ticketId }, angle] of [[same, 30], [alike, 40]] as const) await storeVectors(ctx, QUERY_MODEL, { ticketId }, degrees(angle));
    const answer = await suggestDocuments(ctx, { title: "unheard unspoken" });
    expect(answer).toMatchObject({ articles: [{ id: article.id, similarity: expect.closeTo(0.643, 3) }], openDuplicates: [{ ticketNumber: same.ticketNumber, similarity: expect.closeTo(0.866, 3) }], degraded: [] });
    expect(answer.articles).toHaveLength(1);
    expect(answer.openDuplicates).toHaveLength(1);
  }));

test("an open ticket that is not embedded yet is compared by words, one that shares few of them is not the same", () =>
  withRollback(async (ctx) => {
    embedQueriesAs(() => degrees(0));
    const { id: articleId } = await makeArticle(ctx);
    await storeVectors(ctx, QUERY_MODEL, { articleId }, degrees(90));
    const { ticketNumber } = await makeTicket(ctx, { title: "Tunnel collapses nightly" });
    await makeTicket(ctx, { title: "Tunnel lights" });
    expect((await suggestDocuments(ctx, { title: "Tunnel collapses nightly" })).openDuplicates.map((found) => found.ticketNumber)).toEqual([ticketNumber]);
  }));

test("what is older than a week is no open duplicate", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, asked);
    await ctx.db.update(tickets).set({ createdAt: new Date(ctx.now().getTime() - 7 * 86_400_000 - 1_000) }).where(eq(tickets.id, id));
    expect((await suggestDocuments(ctx, asked)).openDuplicates).toEqual([]);
  }));

test.each([{}, { title: " " }, { title: "ab" }, { title: "VPN" }, { title: "电脑" }, { description: "Hello,\n" }])("%j says too little: nothing is looked for", (written) =>
  withRollback(async (ctx) => {
    const { asked: embedded } = embedQueriesAs(() => degrees(0));
    await prepare(ctx);
    expect(await suggestDocuments(ctx, written)).toEqual({ ...nothing, degraded: [] });
    expect(embedded).toEqual([]);
  }),
);

test("five of each at most, and nothing is written", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 7; count++) {
      await makeArticle(ctx, { title: "Spooler crashes" });
      await makeSolvedTicket(ctx, asked);
      await makeTicket(ctx, asked);
    }
    const jobs = async () => (await ctx.db.execute(sql`select id from pgboss.job`)).length;
    const before = await jobs();
    const answer = await suggestDocuments(ctx, asked);
    expect([answer.articles, answer.solvedTickets, answer.openDuplicates].map((rows) => rows.length)).toEqual([5, 5, 5]);
    expect(await jobs()).toBe(before);
  }));
