import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles, articleVersions } from "@/db/schema/articles";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { storeArticle } from "./store-article";

const fields = { title: "Fuser", content: "Replace the drum.", category: "hardware", tags: ["print"], language: "en", status: "draft", audience: "staff" } as const;

const written = () => ({ ...fields, tags: [...fields.tags] });

test("an article is a person's own, and nobody's when a key makes it", () =>
  withRollback(async (ctx) => {
    const staff = await asNew(ctx, "it_staff");
    const { id: sourceTicketId } = await makeTicket(ctx);
    const own = await storeArticle(staff, { ...written(), sourceTicketId });
    expect(own).toMatchObject({ ...fields, sourceTicketId, createdBy: staff.actor.type === "person" ? staff.actor.id : "", version: 1 });
    expect(await storeArticle(asKey(ctx, "knowledge:write"), written())).toMatchObject({ createdBy: null, sourceTicketId: null });
  }));

test("it is searched for by title and content, has its first version, and a draft is embedded too", () =>
  withRollback(async (ctx) => {
    const { id } = await storeArticle(ctx, written());
    expect(await ctx.db.select({ words: articles.searchText }).from(articles).where(eq(articles.id, id))).toEqual([{ words: "fuser replace the drum" }]);
    expect(await ctx.db.$count(articleVersions, eq(articleVersions.articleId, id))).toBe(1);
    expect(await ctx.db.execute(sql`select 1 from pgboss.job where name = 'embed-article' and data->>'articleId' = ${id}`)).toHaveLength(1);
  }));

test("leaves nothing when the job cannot be sent", () =>
  withRollback(async (ctx) => {
    wireRuntime({ ...runtime(), queue: { send: () => Promise.reject(new Error("the queue is gone")) } });
    await expect(storeArticle(ownTransactions(ctx), written())).rejects.toThrow("the queue is gone");
    expect([await ctx.db.$count(articles), await ctx.db.$count(articleVersions)]).toEqual([0, 0]);
  }));
