import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { storeChunks } from "@/lib/search/store-chunks";
import { vectorSpace } from "@/lib/search/vector-space";
import { CLASSIFIED_MODEL, makeClassified } from "@/tests/support/classified-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { degrees, storeVectors } from "@/tests/support/vectors";
import { digestOwnExamples, readOwnExamples } from "./own-examples";

const space = (ctx: Ctx) => vectorSpace(ctx, CLASSIFIED_MODEL, 2);

async function learntFrom(ctx: Ctx) {
  const examples = await readOwnExamples(ctx, await space(ctx));
  return examples.map(({ category, vector: [x = 0, y = 0] }) => `${category} ${Math.round((Math.atan2(y, x) * 180) / Math.PI)}`);
}

test("gives solved tickets by their reports, latest first, then published articles, each as one vector", () =>
  withRollback(async (ctx) => {
    await makeClassified(ctx, "network", 10);
    const ticketId = await makeClassified(ctx, "software", 90);
    await storeVectors(ctx, CLASSIFIED_MODEL, { ticketId }, degrees(80), degrees(120));
    await storeChunks(ctx, CLASSIFIED_MODEL, { ticketId }, [{ part: "resolution", position: 0, content: "Solved.", embedding: degrees(200) }]);
    const article = await makeArticle(ctx, { category: "permission" });
    await storeVectors(ctx, CLASSIFIED_MODEL, { articleId: article.id }, degrees(150), degrees(170));
    await makeArticle(ctx);
    expect(await learntFrom(ctx)).toEqual(["software 100", "network 10", "permission 160"]);
  }));

test("what is hidden, confidential, unsolved or a draft is not among them, nor a vector of another model", () =>
  withRollback(async (ctx) => {
    const [hidden, confidential, reopened, elsewhere] = [await makeClassified(ctx, "other", 1), await makeClassified(ctx, "other", 2), await makeClassified(ctx, "other", 3), await makeClassified(ctx, "network", 4)];
    const pending = await makeTicket(ctx);
    await storeVectors(ctx, CLASSIFIED_MODEL, { ticketId: pending.id }, degrees(5));
    await storeVectors(ctx, "test/other", { ticketId: elsewhere }, degrees(99));
    const set = (id: string, values: Partial<typeof tickets.$inferInsert>) => ctx.db.update(tickets).set(values).where(eq(tickets.id, id));
    await set(hidden, { deletedAt: ctx.now() });
    await set(confidential, { confidential: true });
    await set(reopened, { status: "in_progress" });
    const draft = await makeArticle(ctx);
    await storeVectors(ctx, CLASSIFIED_MODEL, { articleId: draft.id }, degrees(6));
    await ctx.db.update(articles).set({ status: "draft" }).where(eq(articles.id, draft.id));
    expect(await learntFrom(ctx)).toEqual(["network 4"]);
  }));

test("more than one page is read to its end, none twice", () =>
  withRollback(async (ctx) => {
    await makeClassified(ctx, "network", 30);
    const { employeeId } = await makeTicket(ctx);
    const shared = { description: "One of many.", category: "software" as const, priority: "low" as const, source: "import" as const, status: "closed" as const, resolution: "Done.", language: "en" as const, employeeId, employeeNameSnapshot: "", departmentSnapshot: "" };
    await ctx.db.insert(tickets).values(Array.from({ length: 600 }, (_, at) => ({ ...shared, ticketNumber: `TK20990101${100 + at}`, title: `Ticket ${at}` })));
    const { id } = await space(ctx);
    await ctx.db.execute(sql`insert into chunks (space_id, ticket_id, part, position, content, embedding) select ${id}, id, 'report', 0, 'x', '[1,0]'::vector from tickets where description = 'One of many.'`);
    const examples = await readOwnExamples(ctx, await space(ctx));
    expect([examples.length, new Set(examples.map(({ title }) => title)).size]).toEqual([601, 601]);
    expect(examples.at(-1)?.category).toBe("network");
  }));

test("the digest changes with a category, a vector or a document, and with nothing else", () =>
  withRollback(async (ctx) => {
    const digest = async () => digestOwnExamples(ctx, await space(ctx));
    const empty = await digest();
    const ticketId = await makeClassified(ctx, "network", 10);
    const one = await digest();
    await ctx.db.update(tickets).set({ priority: "urgent", updatedAt: new Date(2_100_000_000_000) }).where(eq(tickets.id, ticketId));
    await makeTicket(ctx);
    expect(await digest()).toBe(one);
    await ctx.db.update(tickets).set({ category: "software" }).where(eq(tickets.id, ticketId));
    const sorted = await digest();
    await storeVectors(ctx, CLASSIFIED_MODEL, { ticketId }, degrees(20));
    const embedded = await digest();
    const article = await makeArticle(ctx);
    await storeVectors(ctx, CLASSIFIED_MODEL, { articleId: article.id }, degrees(20));
    expect(new Set([empty, one, sorted, embedded, await digest()]).size).toBe(5);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, ticketId));
    await ctx.db.update(articles).set({ status: "archived" }).where(eq(articles.id, article.id));
    expect(await digest()).toBe(empty);
  }));
