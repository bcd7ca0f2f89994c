import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listArticleVersions } from "./list-article-versions";
import { writeArticleFromTicket } from "./write-article-from-ticket";

const written = { title: "Le scanner refuse tout", content: "Le pilote est à remplacer avant de redémarrer." };

test("an article keeps the ticket that it was written from, and is in the language that it is written in", () =>
  withRollback(async (ctx) => {
    const staff = await asNew(ctx, "it_staff");
    const ticket = await makeSolvedTicket(ctx);
    const article = await writeArticleFromTicket(staff, { ...written, ticket: ticket.ticketNumber, status: "draft", category: "hardware" });
    expect(article).toMatchObject({ ...written, sourceTicketId: ticket.id, status: "draft", category: "hardware", audience: "staff", language: "fr", version: 1 });
    expect((await listArticleVersions(staff, { id: article.id })).total).toBe(1);
  }));

test("a ticket that is open, confidential or not there gives none", () =>
  withRollback(async (ctx) => {
    const open = await makeTicket(ctx);
    const secret = await makeSolvedTicket(ctx);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, secret.id));
    await expect(writeArticleFromTicket(ctx, { ...written, ticket: open.id })).rejects.toMatchObject({ reason: "ticket_unsolved" });
    await expect(writeArticleFromTicket(ctx, { ...written, ticket: secret.id })).rejects.toMatchObject({ reason: "ticket_confidential" });
    await expect(writeArticleFromTicket(await asNew(ctx, "it_staff"), { ...written, ticket: secret.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await ctx.db.$count(articles)).toBe(0);
  }));

test("is for staff, and says what is wrong with a field", () =>
  withRollback(async (ctx) => {
    const { id } = await makeSolvedTicket(ctx);
    for (const actor of [await asNew(ctx, "employee"), asKey(ctx, "knowledge:read")]) {
      await expect(writeArticleFromTicket(actor, { ...written, ticket: id })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(writeArticleFromTicket(ctx, { ...written, title: " ", ticket: id })).rejects.toMatchObject({ details: { fields: [{ path: "title", reason: "text_blank" }] } });
    for (const ticket of ["abc", "TK1", "", "9".repeat(19)]) {
      await expect(writeArticleFromTicket(ctx, { ...written, ticket })).rejects.toMatchObject({ details: { fields: [{ path: "ticket", reason: "id_malformed" }] } });
    }
  }));
