import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { embedQueriesAs, QUERY_MODEL } from "@/tests/support/query-embedder";
import { cosineOf, degrees, storeVectors } from "@/tests/support/vectors";
import type { SearchAnswer, SearchDocumentsInput } from "./schema";
import { searchDocuments } from "./search-documents";

const found = ({ results }: SearchAnswer) => results.map(({ type, id }) => `${type} ${id}`).toSorted();

const namesOf = (documents: { id: string; ticketNumber?: string }[]) => documents.map(({ id, ticketNumber }) => `${ticketNumber === undefined ? "article" : "ticket"} ${id}`).toSorted();

/** Documents that all hold the word "spooler". */
async function prepare(ctx: Ctx) {
  const requester = await makeEmployee(ctx);
  const own = await makeTicket(ctx, { employeeId: requester.id, title: "The spooler stopped", category: "hardware" });
  const solved = await makeSolvedTicket(ctx, { title: "Nothing prints", resolution: "Restarted the spooler.", category: "software" });
  const secret = await makeTicket(ctx, { title: "The spooler of HR" });
  const hidden = await makeTicket(ctx, { title: "The spooler again" });
  await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, secret.id));
  await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.id));
  const forStaff = await makeArticle(ctx, { title: "Spooler for staff", category: "hardware" });
  const draft = await makeArticle(ctx, { title: "Spooler, a draft", status: "draft", audience: "everyone" });
  const forEveryone = await makeArticle(ctx, { title: "Spooler for everyone", audience: "everyone" });
  return { requester, own, solved, secret, hidden, forStaff, draft, forEveryone };
}

describe("who searches", () => {
  test("staff find every ticket, open ones too, and every article; what is confidential and what is hidden they do not", () =>
    withRollback(async (ctx) => {
      const { own, solved, forStaff, draft, forEveryone } = await prepare(ctx);
      expect(found(await searchDocuments(await asNew(ctx, "it_staff"), { q: "spooler" }))).toEqual(namesOf([own, solved, forStaff, draft, forEveryone]));
    }));

  test("an employee finds own tickets and published articles for everyone", () =>
    withRollback(async (ctx) => {
      const { requester, own, forEveryone } = await prepare(ctx);
      expect(found(await searchDocuments({ ...ctx, actor: personOf(requester) }, { q: "spooler" }))).toEqual(namesOf([own, forEveryone]));
      expect(found(await searchDocuments(await asNew(ctx, "employee"), { q: "spooler" }))).toEqual(namesOf([forEveryone]));
    }));

  test("a key finds what its scopes let it read", () =>
    withRollback(async (ctx) => {
      const { own, solved, secret, forStaff, draft, forEveryone } = await prepare(ctx);
      const find = async (...scopes: Parameters<typeof asKey>[1][]) => found(await searchDocuments(asKey(ctx, ...scopes), { q: "spooler" }));
      expect(await find("knowledge:read")).toEqual(namesOf([forStaff, draft, forEveryone]));
      expect(await find("knowledge:read", "tickets:read", "tickets:confidential")).toEqual(namesOf([own, solved, secret, forStaff, draft, forEveryone]));
      await expect(find("tickets:read")).rejects.toMatchObject({ code: "forbidden" });
    }));

  test("by meaning nobody finds more", () =>
    withRollback(async (ctx) => {
      const { own, secret, hidden, forStaff, draft, forEveryone } = await prepare(ctx);
      for (const { id: ticketId } of [own, secret, hidden]) await storeVectors(ctx, QUERY_MODEL, { ticketId }, degrees(10));
      for (const { id: articleId } of [forStaff, draft, forEveryone]) await storeVectors(ctx, QUERY_MODEL, { articleId }, degrees(10));
      embedQueriesAs(() => degrees(0));
      expect(found(await searchDocuments(await asNew(ctx, "employee"), { q: "unheard" }))).toEqual(namesOf([forEveryone]));
      expect(found(await searchDocuments(await asNew(ctx, "it_staff"), { q: "unheard" }))).toEqual(namesOf([own, forStaff, draft, forEveryone]));
    }));
});

test.each<[Partial<SearchDocumentsInput>, (keyof Awaited<ReturnType<typeof prepare>>)[]]>([
  [{ type: "ticket" }, ["own", "solved"]],
  [{ type: "article" }, ["forStaff", "draft", "forEveryone"]],
  [{ category: "hardware" }, ["own", "forStaff"]],
  [{ category: "hardware", type: "article" }, ["forStaff"]],
])("%j leaves the rest out", (filter, wanted) =>
  withRollback(async (ctx) => {
    const made = await prepare(ctx);
    const names = namesOf(wanted.map((name) => made[name]));
    expect(found(await searchDocuments(await asNew(ctx, "it_staff"), { q: "spooler", ...filter }))).toEqual(names);
  }),
);

test("a result says what it is, with the hit in a line of its text", () =>
  withRollback(async (ctx) => {
    const solved = await makeSolvedTicket(ctx, { title: "Nothing prints", description: "Since this morning.", resolution: "Restarted the spooler.", language: "en", category: "hardware" });
    const article = await makeArticle(ctx, { title: "Imprimer", content: "# Le **spooler**\n\nOn le relance.", language: "fr", status: "draft" });
    const { results, ...rest } = await searchDocuments(ctx, { q: "spooler" });
    expect(results.toSorted((a, b) => a.type.localeCompare(b.type))).toEqual([
      { type: "article", id: article.id, ticketNumber: null, title: "Imprimer", snippet: "Le spooler On le relance.", similarity: null, status: "draft", category: "other", language: "fr" },
      { type: "ticket", id: solved.id, ticketNumber: solved.ticketNumber, title: "Nothing prints", snippet: "Since this morning. Restarted the spooler.", similarity: null, status: "closed", category: "hardware", language: "en" },
    ]);
    expect(rest).toEqual({ total: 2, nextCursor: null, degraded: ["embedding_unavailable"] });
  }));

test("meaning and words make one list; what is neither near nor worded so is left out", () =>
  withRollback(async (ctx) => {
    const [near, nearer, far, worded] = [await makeTicket(ctx), await makeArticle(ctx), await makeArticle(ctx), await makeArticle(ctx, { title: "Tunnels" })];
    await storeVectors(ctx, QUERY_MODEL, { ticketId: near.id }, degrees(70));
    for (const [{ id: articleId }, angle] of [[nearer, 20], [far, 75], [worded, 85]] as const) await storeVectors(ctx, QUERY_MODEL, { articleId }, degrees(angle));
    embedQueriesAs(() => degrees(0));
    const { results, degraded } = await searchDocuments(ctx, { q: "tunnels" });
    expect(results.map(({ id, similarity }) => [id, similarity])).toEqual([
      [nearer.id, expect.closeTo(cosineOf(20), 4)],
      [near.id, expect.closeTo(cosineOf(70), 4)],
      [worded.id, expect.closeTo(cosineOf(85), 4)],
    ]);
    expect(degraded).toEqual([]);
    expect((await searchDocuments(ctx, { q: "tunnels", limit: 2 })).results).toHaveLength(2);
  }));

test.each([
  ["蓝屏", "电脑又蓝屏了"],
  ["卡纸", "打印机卡纸"],
  ["0x00000709", "Error 0x00000709 when printing"],
  ["rot-print-03", "Nothing comes out of rot-print-03"],
  ["print-03", "Nothing comes out of rot-print-03"],
  ["réseau", "Plus de RESEAU"],
  ["spoo", "The spooler stopped"],
  ["restart spoo", "Restart the spooler"],
])("%s finds %s by words alone", (q, title) =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, { title });
    await makeTicket(ctx, { title: "Something else" });
    expect(found(await searchDocuments(ctx, { q }))).toEqual([`ticket ${id}`]);
  }),
);

test("a ticket's number finds that ticket, for who may see it", () =>
  withRollback(async (ctx) => {
    const { id, ticketNumber } = await makeTicket(ctx);
    await makeTicket(ctx, { title: `Like ${ticketNumber}` });
    expect(found(await searchDocuments(ctx, { q: ` ${ticketNumber.toLowerCase()} ` }))).toEqual([`ticket ${id}`]);
    expect(found(await searchDocuments(await asNew(ctx, "employee"), { q: ticketNumber }))).toEqual([]);
  }));

test("an empty desk, stop words and signs find nothing", () =>
  withRollback(async (ctx) => {
    expect(await searchDocuments(ctx, { q: "anything" })).toMatchObject({ results: [], total: 0 });
    await makeTicket(ctx);
    for (const q of ["the", "!?", "'", "我"]) expect((await searchDocuments(ctx, { q })).results).toEqual([]);
  }));

test.each([
  [{ q: " " }, "q", "text_blank"],
  [{ q: "\0" }, "q", "text_nul"],
  [{ q: "x", limit: 51 }, "limit", "value_too_big"],
  [{ q: "x", type: "person" }, "type", "value_not_allowed"],
])("refuses %j", (wrong, path, reason) =>
  withRollback(async (ctx) => {
    await expect(searchDocuments(ctx, wrong as SearchDocumentsInput)).rejects.toMatchObject({ code: "invalid", details: { fields: expect.arrayContaining([{ path, reason, ...(reason.startsWith("value") ? { values: expect.anything() } : {}) }]) } });
  }),
);
