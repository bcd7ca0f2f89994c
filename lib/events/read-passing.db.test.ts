import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { readPassing } from "./read-passing";

test("what was said is read where it belongs, and what says nothing known is passed over", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const [analysis] = await ctx.db.update(aiResponses).set({ partialSteps: [] }).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
    const read = await readPassing(ctx, [`ticket.presence ${ticket.id}`, `analysis.partial ${analysis?.id}`, ticket.id, "ticket.vanished 1", "mark"]);
    expect(read.map(({ type, ticketId }) => [type, ticketId])).toEqual([["analysis.partial", ticket.id], ["ticket.presence", ticket.id]]);
    expect(await readPassing(ctx, ["ticket.presencex 1"])).toEqual([]);
  }));
