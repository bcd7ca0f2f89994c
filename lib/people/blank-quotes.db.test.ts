import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { settings } from "@/db/schema/settings";
import { tickets } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { blankQuotes } from "./blank-quotes";
import { identityOf } from "./identity";

const identity = identityOf({ names: ["Ottoline Quint"], email: "o.quint@desk.example", placeholder: "E-1" });

test("the id stands where the person stood, in what is read and in what is searched", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, { title: "Screen of Quint, Ottoline", description: "Ask o.quint@desk.example.", tags: ["screen", "ottoline quint"] });
    await blankQuotes(ctx, identity);
    const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, id));
    expect(row).toMatchObject({ title: "Screen of E-1", description: "Ask E-1.", tags: ["screen", "E-1"], resolution: null });
    expect(row?.searchText).toBe("ezz1 ezz1 screen of e 1 ask e 1");
  }));

test("tells which documents it touched, and leaves those that hold only part of the name", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx, { description: "Ottoline Quint called." });
    const other = await makeTicket(ctx, { description: "Ottoline called, for quint@desk.example." });
    const article = await makeArticle(ctx, { content: "Written by OTTOLINE QUINT." });
    await makeArticle(ctx);
    await ctx.db.insert(settings).values({ name: "contact", value: { "Ottoline Quint": ["o.quint@desk.example", 7] } });
    expect(await blankQuotes(ctx, identity)).toEqual({ tickets: [ticket.id], articles: [article.id] });
    expect(await ctx.db.select({ description: tickets.description }).from(tickets).where(eq(tickets.id, other.id))).toEqual([{ description: other.description }]);
    expect(await ctx.db.select({ content: articles.content }).from(articles).where(eq(articles.id, article.id))).toEqual([{ content: "Written by E-1." }]);
    expect(await ctx.db.select({ value: settings.value }).from(settings)).toEqual([{ value: { "E-1": ["E-1", 7] } }]);
  }));
