import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ZodError } from "zod";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listAnalyses } from "./list-analyses";
import { requestAnalysis } from "./request-analysis";

async function twoAnalyses(ctx: Ctx) {
  const ticket = await makeTicket(ctx);
  const [first] = await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), source: "rules" }).where(eq(aiResponses.ticketId, ticket.id)).returning({ id: aiResponses.id });
  return { ticket, first: first?.id ?? "", second: await requestAnalysis(ctx, ticket, "requested") };
}

test("gives a ticket's analyses, newest first, with their stages apart", () =>
  withRollback(async (ctx) => {
    const { ticket, first, second } = await twoAnalyses(ctx);
    await makeTicket(ctx);
    const found = await listAnalyses(ctx, { ticketId: ticket.id });
    expect(found.map(({ id }) => id)).toEqual([second, first]);
    expect(found[0]).toMatchObject({ stage: "queued", source: null, steps: [], degraded: [], feedback: [], stages: { embedMs: null, retrieveMs: null, generateMs: null, saveMs: null } });
    expect(Object.keys(found[0] ?? {})).not.toContain("embedMs");
  }));

test("gives each the feedback that is its own, oldest first, with the name of who gave it; an API key has none", () =>
  withRollback(async (ctx) => {
    const { ticket, first } = await twoAnalyses(ctx);
    const { id, name } = await makeEmployee(ctx);
    const give = (verdict: "corrected" | "accepted", employeeId: string | null) => ctx.db.insert(aiFeedback).values({ aiResponseId: first, employeeId, verdict, category: "network", comment: "why" });
    await give("corrected", id);
    await give("accepted", null);
    const [newest, oldest] = await listAnalyses(ctx, { ticketId: ticket.id });
    expect(newest?.feedback).toEqual([]);
    expect(oldest?.feedback).toEqual([["corrected", name], ["accepted", null]].map(([verdict, givenByName]) => ({ verdict, category: "network", comment: "why", givenByName, createdAt: expect.any(Date) })));
    const namesFor = async (key: Ctx) => (await listAnalyses(key, { ticketId: ticket.id }))[1]?.feedback.map(({ givenByName }) => givenByName);
    expect([await namesFor(asKey(ctx, "tickets:read")), await namesFor(asKey(ctx, "tickets:read", "people:read"))]).toEqual([[null, null], [name, null]]);
  }));

test.each<Partial<typeof aiResponses.$inferInsert>>([{ steps: [{ text: 7 }] }, { similarTickets: "none" }, { articles: [{}] }])("what was stored is foreign and read again: %j is an error", (wrong) =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await ctx.db.update(aiResponses).set(wrong).where(eq(aiResponses.ticketId, id));
    await expect(listAnalyses(ctx, { ticketId: id })).rejects.toBeInstanceOf(ZodError);
  }),
);

test("what a newer version of the desk said of it is passed over", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await ctx.db.update(aiResponses).set({ degraded: ["llm_timeout", "unheard"] }).where(eq(aiResponses.ticketId, id));
    expect((await listAnalyses(ctx, { ticketId: id })).map(({ degraded }) => degraded)).toEqual([["llm_timeout"]]);
  }));

test("a ticket without any has none, and employees may not look", () =>
  withRollback(async (ctx) => {
    expect(await listAnalyses(ctx, { ticketId: "999999" })).toEqual([]);
    await expect(listAnalyses(await asNew(ctx, "employee"), { ticketId: "1" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listAnalyses(asKey(ctx, "knowledge:read"), { ticketId: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("what rests on a ticket that has become confidential or was hidden is left out for who does not see it", () =>
  withRollback(async (ctx) => {
    const [ticket, secret, open] = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
    const similar = ({ ticketNumber, title }: typeof ticket) => ({ ticketNumber, title, similarity: 0.8, resolution: "The password was hunter2.", category: "other", language: "en" });
    const source = ({ ticketNumber, title }: typeof ticket) => ({ type: "ticket", ticketNumber, title, language: "en" });
    const steps = [{ text: "Use hunter2.", sources: [source(open), source(secret)] }, { text: "Restart it.", sources: [source(open)] }, { text: "Ask.", sources: [] }];
    const values = { completedAt: ctx.now(), steps, similarTickets: [similar(secret), similar(open)], suggestedSolution: "1. Use hunter2." };
    await ctx.db.update(aiResponses).set(values).where(eq(aiResponses.ticketId, ticket.id));
    const read = async (reader: Ctx) => (await listAnalyses(reader, { ticketId: ticket.id }))[0];
    const staff = await asNew(ctx, "it_staff");
    expect(await read(staff)).toMatchObject({ steps, degraded: [] });
    for (const change of [{ confidential: true }, { deletedAt: ctx.now() }]) {
      await ctx.db.update(tickets).set({ confidential: false, deletedAt: null, ...change }).where(eq(tickets.id, secret.id));
      const shown = await read(staff);
      expect(shown).toMatchObject({ similarTickets: [{ ticketNumber: open.ticketNumber }], degraded: ["sources_withheld"], suggestedSolution: `1. Restart it. [${open.ticketNumber}]\n2. Ask.` });
      expect(JSON.stringify([shown?.steps, shown?.suggestedSolution])).not.toMatch(/hunter2/);
    }
  }));
