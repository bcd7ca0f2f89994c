import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { asNew } from "@/tests/support/personas";
import { readAiResponse } from "./read-ai-response";

test("one analysis with its ticket and what staff said of it", () =>
  withRollback(async (ctx) => {
    await makeEndedAnalysis(ctx);
    const { id, ticket } = await makeEndedAnalysis(ctx, { suggestedCategory: "network", draftReply: "Hello." });
    await addVerdict(ctx, id, "corrected", "hardware");
    const { analysis, ...ofTicket } = await readAiResponse(await asNew(ctx, "admin"), { id });
    expect(ofTicket).toEqual({ ticketNumber: ticket.ticketNumber, ticketTitle: ticket.title, ticketLanguage: "en", ticketCategory: ticket.category });
    expect(analysis).toMatchObject({ id, suggestedCategory: "network", draftReply: "Hello.", feedback: [{ verdict: "corrected", category: "hardware" }] });
  }));

test("is not there for who may not see its ticket, nor where there is none", () =>
  withRollback(async (ctx) => {
    const { id, ticket } = await makeEndedAnalysis(ctx);
    const admin = await asNew(ctx, "admin");
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    for (const wanted of [id, "999999999"]) await expect(readAiResponse(admin, { id: wanted })).rejects.toMatchObject({ code: "not_found", reason: "analysis_unknown" });
    await expect(readAiResponse(admin, { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(readAiResponse(await asNew(ctx, "it_staff"), { id })).rejects.toMatchObject({ code: "forbidden" });
  }));
