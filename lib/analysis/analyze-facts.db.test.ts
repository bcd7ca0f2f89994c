import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { createComment } from "@/lib/comments/create-comment";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeFactsJob } from "@/lib/jobs/analyze-facts";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import type { Ticket } from "@/lib/tickets/schema";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { addVerdict, makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { makeTicket } from "@/tests/support/factories";
import { asNew, personOf } from "@/tests/support/personas";
import { endJobs, waitingJobs } from "@/tests/support/waiting-jobs";
import { analyzeFacts } from "./analyze-facts";
import { readFacts } from "./read-facts";

const START = Date.UTC(2026, 10, 24, 9);
const at = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: () => new Date(START + minutes * 60_000) });

const say = (ctx: Ctx, { id, employeeId }: Ticket, body: string) => createComment({ ...ctx, actor: personOf({ id: employeeId, role: "employee" }) }, { id, body });

async function causes({ db }: Ctx, { id }: Ticket) {
  const rows = await db.select({ cause: aiResponses.cause, done: aiResponses.completedAt }).from(aiResponses).where(eq(aiResponses.ticketId, id)).orderBy(asc(aiResponses.id));
  return rows.map(({ cause, done }) => (done ? cause : `${cause}, under way`));
}

test("what is known since the last analysis has the ticket analysed again, once", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(at(ctx, 0));
    await say(at(ctx, 5), ticket, "It says 0x97.");
    for (let run = 0; run < 2; run++) await analyzeFacts(at(ctx, 6), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed", "facts, under way"]);
  }));

test("so has a reworded description", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(at(ctx, 0));
    await updateTicket(at(ctx, 5), { id: ticket.id, description: "The printer says 0x97." });
    await analyzeFacts(at(ctx, 6), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed", "facts, under way"]);
  }));

test("an analysis that knew of it already is enough", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(at(ctx, 0));
    await analyzeFacts(at(ctx, 6), { ticketId: ticket.id });
    await say(at(ctx, 5), ticket, "It says 0x97.");
    await ctx.db.insert(aiResponses).values({ ticketId: ticket.id, cause: "requested", language: "en", createdAt: at(ctx, 5.5).now(), completedAt: at(ctx, 5.6).now() });
    await analyzeFacts(at(ctx, 6), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed", "requested"]);
  }));

test("while one is under way it waits, and looks again once", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(at(ctx, 0));
    await say(at(ctx, 1), ticket, "It says 0x97.");
    await endJobs(ctx, analyzeFactsJob);
    for (let run = 0; run < 2; run++) await analyzeFacts(at(ctx, 2), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed, under way"]);
    expect(await waitingJobs(ctx, analyzeFactsJob)).toEqual([{ data: { ticketId: ticket.id }, key: ticket.id, delay: 20, priority: 0 }]);
    await ctx.db.update(aiResponses).set({ completedAt: at(ctx, 3).now() }).where(eq(aiResponses.ticketId, ticket.id));
    await analyzeFacts(at(ctx, 4), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed", "facts, under way"]);
  }));

test.each<[string, (ctx: Ctx, ticket: Ticket, analysisId: string) => Promise<unknown>]>([
  ["that a person has judged", (ctx, _, id) => addVerdict(ctx, id, "accepted")],
  ["that is solved", (ctx, { id }) => resolveTicket(ctx, { id, resolution: "Restarted." })],
  ["that is hidden", (ctx, { id }) => hideTicket(ctx, { id })],
])("one %s is left alone", (_, settle) =>
  withRollback(async (ctx) => {
    const { ticket, id } = await makeEndedAnalysis(at(ctx, 0));
    await say(at(ctx, 5), ticket, "It says 0x97.");
    await settle(at(ctx, 6), ticket, id);
    await analyzeFacts(at(ctx, 7), { ticketId: ticket.id });
    expect(await causes(ctx, ticket)).toEqual(["filed"]);
  }),
);

test("it is no less urgent than a ticket that is filed", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(at(ctx, 0));
    await endJobs(ctx, analyzeTicketJob);
    await say(at(ctx, 5), ticket, "It says 0x97.");
    await analyzeFacts(at(ctx, 6), { ticketId: ticket.id });
    expect(await waitingJobs(ctx, analyzeTicketJob)).toMatchObject([{ priority: 0, delay: 0 }]);
  }));

test("the facts are what the requester said to everyone, the latest eight, newest last", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeEndedAnalysis(ctx);
    const staff = await asNew(ctx, "it_staff");
    for (let count = 1; count <= 9; count++) await say(ctx, ticket, `Fact ${count}`);
    await createComment(staff, { id: ticket.id, body: "Of staff" });
    await createComment(staff, { id: ticket.id, body: "Among staff", visibility: "internal" });
    await say(ctx, ticket, "x".repeat(2_000));
    const facts = await readFacts(ctx, ticket);
    expect(facts).toEqual([3, 4, 5, 6, 7, 8, 9].map((count) => `Fact ${count}`).concat("x".repeat(1_500)));
  }));

test("a ticket that is not there is nothing to do, and nobody asks but the desk itself", () =>
  withRollback(async (ctx) => {
    await analyzeFacts(ctx, { ticketId: "9007199254740993" });
    await expect(analyzeFacts(await asNew(ctx, "admin"), { ticketId: "1" })).rejects.toMatchObject({ code: "forbidden" });
  }));
