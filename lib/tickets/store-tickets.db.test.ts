import { asc, eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { employees } from "@/db/schema/employees";
import { events } from "@/db/schema/events";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { verifyChains } from "@/lib/audit/verify-chains";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { storeTickets } from "./store-tickets";
import type { TicketDraft } from "./ticket-draft";
import { ticketColumns } from "./ticket-row";

const NOON = new Date("2031-05-06T12:00:00Z");

const draftOf = (requesterId: string, given: Partial<TicketDraft> = {}): TicketDraft => ({
  requesterId,
  title: "No sound",
  description: "Since the update.",
  category: "hardware",
  priority: "high",
  tags: ["audio", "räum"],
  confidential: false,
  source: "api",
  createdAt: NOON,
  language: "fr",
  fallbackLanguage: "en",
  searchText: "sound update",
  filedBy: { type: "api_key", id: "7" },
  origin: {},
  ...given,
});

const rowsOf = (ctx: Ctx, ids: string[]) => ctx.db.select(ticketColumns).from(tickets).where(inArray(tickets.id, ids)).orderBy(asc(tickets.id));

test("answers what it has stored, each ticket for its own requester and author, with a chain that holds", () =>
  withRollback(async (ctx) => {
    const [ada, bob] = [await makeEmployee(ctx, { name: "Ada", department: "Legal", locale: "nl" }), await makeEmployee(ctx, { name: "Bob" })];
    const later = new Date(NOON.getTime() + 1);
    const drafts = [draftOf(ada.id), draftOf(bob.id, { title: "双屏", language: undefined, filedBy: { type: "person", id: bob.id } }), draftOf(ada.id, { language: undefined, createdAt: later, tags: [] })];
    const stored = (await storeTickets(ownTransactions(ctx), drafts)).map((ticket) => ticket ?? expect.fail("a ticket is missing"));
    expect(await rowsOf(ctx, stored.map(({ id }) => id))).toEqual(stored);
    expect(stored).toMatchObject([
      { ticketNumber: "TK20310506001", employeeId: ada.id, employeeNameSnapshot: "Ada", departmentSnapshot: "Legal", language: "fr", tags: ["audio", "räum"], status: "pending", version: 1 },
      { ticketNumber: "TK20310506002", title: "双屏", employeeNameSnapshot: "Bob", language: "en" },
      { ticketNumber: "TK20310506003", language: "nl", createdAt: later, updatedAt: later, tags: [] },
    ]);
    const authors = await ctx.db.select({ id: ticketHistory.ticketId, by: ticketHistory.changedBy, type: ticketHistory.changedByType }).from(ticketHistory).orderBy(asc(ticketHistory.id));
    expect(authors.slice(-3)).toEqual([{ id: stored[0]?.id, by: "7", type: "api_key" }, { id: stored[1]?.id, by: bob.id, type: "person" }, { id: stored[2]?.id, by: "7", type: "api_key" }]);
    expect((await verifyChains(ctx)).findings).toEqual([]);
  }));

test("each has an analysis with a job that says where it comes from, and tells of both in their order", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const stored = await storeTickets(ownTransactions(ctx), ["one", "two"].map((requestId) => draftOf(id, { origin: { origin: { requestId } } })));
    for (const [at, ticket] of stored.entries()) {
      const [analysis] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket?.id ?? ""));
      expect(analysis).toMatchObject({ cause: "filed", stage: "queued", language: "fr", createdAt: NOON, completedAt: null });
      const jobs = await ctx.db.execute(sql`select name, data from pgboss.job where data ->> 'analysisId' = ${analysis?.id}`);
      expect(jobs).toEqual([{ name: "analyze-ticket", data: { analysisId: analysis?.id, origin: { requestId: ["one", "two"][at] } } }]);
      const told = await ctx.db.select().from(events).where(eq(events.ticketId, ticket?.id ?? "")).orderBy(asc(events.id));
      expect(told).toMatchObject([{ type: "ticket.created", payload: { ticketNumber: ticket?.ticketNumber } }, { type: "analysis.stage", payload: { analysis_id: analysis?.id, stage: "queued" } }]);
    }
  }));

test("who is no active employee gets no ticket and takes no number, and nobody else suffers for it", () =>
  withRollback(async (ctx) => {
    const [ada, gone] = [await makeEmployee(ctx), await makeEmployee(ctx)];
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone.id));
    const nextDay = new Date("2031-05-07T00:00:00Z");
    const stored = await storeTickets(ownTransactions(ctx), [draftOf("nobody"), draftOf(ada.id), draftOf(gone.id), draftOf(ada.id, { createdAt: nextDay }), draftOf(ada.id)]);
    expect(stored.map((ticket) => ticket?.ticketNumber)).toEqual([undefined, "TK20310506001", undefined, "TK20310507001", "TK20310506002"]);
    expect(await storeTickets(ownTransactions(ctx), [draftOf("nobody")])).toEqual([undefined]);
    const [next] = await storeTickets(ownTransactions(ctx), [draftOf(ada.id)]);
    expect(next?.ticketNumber).toBe("TK20310506003");
  }));
