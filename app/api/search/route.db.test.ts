import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { POST as giveFeedback } from "@/app/api/ai-responses/[id]/feedback/route";
import { POST as suggest } from "@/app/api/suggest/route";
import { GET as previewDraft, POST as draftArticle } from "@/app/api/tickets/[id]/draft-article/route";
import { aiResponses } from "@/db/schema/ai-responses";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { GET as search } from "./route";

test("a query gives results in snake_case with display words, at most as many as were asked for", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "knowledge:read", "tickets:read");
    const { id, ticketNumber } = await makeTicket(ctx, { title: "Spooler crashes", category: "software" });
    await makeArticle(ctx, { title: "Spooler" });
    const response = await search(apiRequest("/api/search?q=spooler+crashes&limit=1", { key, language: "nl" }), routeContext());
    expect([response.status, await response.json()]).toMatchObject([200, { total: 1, next_cursor: null, degraded: ["embedding_unavailable"], results: [{ type: "ticket", id, ticket_number: ticketNumber, status_display: "Wachtend", category_display: "Software" }] }]);
    const wrong = await search(apiRequest("/api/search?limit=0", { key }), routeContext());
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: [{ path: "q" }, { path: "limit" }] }]);
  }));

test("a half-written ticket gives suggestions, none yet for a few letters", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "knowledge:read", "tickets:read");
    const solved = await makeSolvedTicket(ctx, { title: "Spooler crashes" });
    const ask = async (body: object) => (await suggest(apiRequest("/api/suggest", { key, body }), routeContext())).json();
    expect(await ask({ title: "Spooler crashes" })).toMatchObject({ articles: [], solved_tickets: [{ ticket_number: solved.ticketNumber, resolution: solved.resolution }], open_duplicates: [] });
    expect(await ask({ title: "S" })).toEqual({ articles: [], solved_tickets: [], open_duplicates: [], degraded: [] });
  }));

test("a draft is previewed with 200 and made with 201 and its address", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read", "knowledge:read", "knowledge:write");
    const { id } = await makeSolvedTicket(ctx);
    const path = `/api/tickets/${id}/draft-article`;
    const preview = await previewDraft(apiRequest(path, { key }), routeContext({ id }));
    expect([preview.status, await preview.json()]).toMatchObject([200, { status: "draft", near_duplicates: [] }]);
    const made = await draftArticle(apiRequest(path, { key, method: "POST" }), routeContext({ id }));
    const draft = (await made.json()) as { id: string };
    expect([made.status, made.headers.get("location"), made.headers.get("etag")]).toEqual([201, `/api/knowledge-base/${draft.id}`, '"1"']);
    expect(draft).toMatchObject({ status: "draft", source_ticket_id: id, near_duplicates: [] });
  }));

test("a verdict is 201 with the ticket as it left it, 409 while the analysis is under way", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:read", "tickets:write");
    const ticket = await makeTicket(ctx);
    const [analysis] = await ctx.db.select({ id: aiResponses.id }).from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
    const id = analysis?.id ?? "";
    const judge = (body: object) => giveFeedback(apiRequest(`/api/ai-responses/${id}/feedback`, { key, body }), routeContext({ id }));
    expect((await judge({ verdict: "accepted" })).status).toBe(409);
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), suggestedCategory: "network" }).where(eq(aiResponses.id, id));
    const given = await judge({ verdict: "corrected", category: "software" });
    expect([given.status, await given.json()]).toMatchObject([201, { ai_response_id: id, verdict: "corrected", category: "software", ticket: { ticket_number: ticket.ticketNumber, category: "software", version: 2 } }]);
  }));
