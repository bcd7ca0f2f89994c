import { eq } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { reanalyzeTicket } from "./reanalyze-ticket";

test("asks for one analysis at a time: while one is under way, it is that one", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const [first] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
    expect(await reanalyzeTicket(staff, { id: ticket.id })).toEqual({ analysisId: first?.id, ticketNumber: ticket.ticketNumber });
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now() }).where(eq(aiResponses.ticketId, ticket.id));
    const { analysisId } = await reanalyzeTicket(staff, { id: ticket.ticketNumber });
    expect(analysisId).not.toBe(first?.id);
    expect(await ctx.db.$count(aiResponses, eq(aiResponses.ticketId, ticket.id))).toBe(2);
  }));

test("is staff's, and a key's that may write", () =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    for (const reader of [requester, asKey(ctx, "tickets:read")]) await expect(reanalyzeTicket(reader, { id: ticket.id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await reanalyzeTicket(asKey(ctx, "tickets:write"), { id: ticket.id })).toMatchObject({ ticketNumber: ticket.ticketNumber });
  }));
