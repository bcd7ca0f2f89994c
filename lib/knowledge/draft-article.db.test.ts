import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { draftArticle } from "./draft-article";
import { listArticleVersions } from "./list-article-versions";
import { previewDraft } from "./preview-draft";

async function solved(ctx: Ctx) {
  const requester = await makeEmployee(ctx, { name: "Bo Lindqvist" });
  return makeSolvedTicket(ctx, { employeeId: requester.id, title: "Le scanner de Bo Lindqvist", description: "Bonjour,\nLe scanner refuse tout.\nCordialement,\nBo", resolution: "Pilote remplacé. Tout marche.", language: "fr", category: "hardware", tags: ["scanner"] });
}

test("a solved ticket becomes a draft for staff that teaches nothing yet", () =>
  withRollback(async (ctx) => {
    const ticket = await solved(ctx);
    const staff = await asNew(ctx, "it_staff");
    const draft = await draftArticle(staff, { id: ticket.ticketNumber });
    const content = "## Problème\n\nLe scanner refuse tout.\n\n## Solution\n\n1. Pilote remplacé.\n2. Tout marche.\n";
    expect(draft).toMatchObject({ title: "Le scanner de l'utilisateur", content, status: "draft", audience: "staff", language: "fr", category: "hardware", tags: ["scanner"], sourceTicketId: ticket.id, version: 1, nearDuplicates: [] });
    expect((await listArticleVersions(staff, { id: draft.id })).total).toBe(1);
  }));

test("a preview says the same and writes nothing", () =>
  withRollback(async (ctx) => {
    const { id } = await solved(ctx);
    const preview = await previewDraft(ctx, { id });
    expect(await ctx.db.$count(articles)).toBe(0);
    expect(await draftArticle(ctx, { id })).toMatchObject(preview);
  }));

test("articles that say the same are named, an earlier draft of the same ticket too", () =>
  withRollback(async (ctx) => {
    const { id } = await solved(ctx);
    await makeArticle(ctx, { title: "Le VPN", content: "Rien de cela." });
    const earlier = await draftArticle(ctx, { id });
    expect((await previewDraft(ctx, { id })).nearDuplicates).toEqual([{ id: earlier.id, title: earlier.title, similarity: null }]);
  }));

test("a ticket without a solution and a confidential one make none", () =>
  withRollback(async (ctx) => {
    const open = await makeTicket(ctx);
    const unresolved = await makeSolvedTicket(ctx, { resolution: null });
    const reopened = await makeSolvedTicket(ctx, { status: "in_progress" });
    const secret = await makeSolvedTicket(ctx);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, secret.id));
    for (const { id } of [open, unresolved, reopened]) await expect(draftArticle(ctx, { id })).rejects.toMatchObject({ code: "conflict", reason: "ticket_unsolved" });
    await expect(draftArticle(ctx, { id: secret.id })).rejects.toMatchObject({ code: "conflict", reason: "ticket_confidential" });
    await expect(draftArticle(await asNew(ctx, "it_staff"), { id: secret.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await ctx.db.$count(articles)).toBe(0);
  }));

test.each([draftArticle, previewDraft])("%o is for staff, and for keys that may read the ticket and write articles", (verb) =>
  withRollback(async (ctx) => {
    const { id } = await solved(ctx);
    for (const actor of [await asNew(ctx, "employee"), asKey(ctx, "knowledge:write"), asKey(ctx, "tickets:read", "knowledge:read"), asKey(ctx, "knowledge:read", "knowledge:write")]) {
      await expect(verb(actor, { id })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await verb(asKey(ctx, "tickets:read", "knowledge:write", "knowledge:read"), { id })).toMatchObject({ status: "draft" });
  }),
);
