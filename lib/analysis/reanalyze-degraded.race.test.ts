import { inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { reanalyzeTicket } from "@/lib/tickets/reanalyze-ticket";
import { absentEmbedder } from "@/tests/support/absent-embedder";
import { generatorThatSays, useModels } from "@/tests/support/analysis-desk";
import { makeEndedAnalysis } from "@/tests/support/ended-analysis";
import { ownTransactions } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { reanalyzeDegraded } from "./reanalyze-degraded";

const WORKERS = 8;
/** As many as are analysed again at once. */
const AT_ONCE = 20;
const database = raceDatabase({ connections: 24 });

beforeAll(() => useModels({ embedder: absentEmbedder, generator: generatorThatSays("") }));

/** Tickets whose analyses lacked what `recovery` brings back, on a database where other tests leave theirs. */
async function degradedTickets(tickets: number): Promise<string[]> {
  const ids: string[] = [];
  await database.ctx().db.transaction(async (db) => {
    for (let count = 0; count < tickets; count++) {
      const { ticket } = await makeEndedAnalysis({ ...database.ctx(), db, outbox: [] }, { source: "retrieval", degraded: ["embedding_incomplete"] }, { priority: "urgent" });
      ids.push(ticket.id);
    }
  });
  return ids;
}

async function counts(ids: string[]): Promise<number[]> {
  const rows = await database.ctx().db.select({ ticketId: aiResponses.ticketId, cause: aiResponses.cause }).from(aiResponses).where(inArray(aiResponses.ticketId, ids));
  return ids.map((id) => rows.filter(({ ticketId, cause }) => ticketId === id && cause !== "filed").length);
}

/** Leaves nothing to be done to the tests that follow. */
const settle = (ids: string[]) => database.ctx().db.update(aiResponses).set({ completedAt: new Date(), degraded: [] }).where(inArray(aiResponses.ticketId, ids));

test("workers that notice the return at once ask for one new analysis of each ticket, and for no more than there is room for", async () => {
  const ids = await degradedTickets(AT_ONCE + 10);
  await Promise.all(Array.from({ length: WORKERS }, () => reanalyzeDegraded(ownTransactions(database.ctx()), { recovery: "vectors" })));
  const asked = await counts(ids);
  expect([asked.slice(0, AT_ONCE), asked.slice(AT_ONCE)]).toEqual([Array.from({ length: AT_ONCE }, () => 1), Array.from({ length: 10 }, () => 0)]);
  await settle(ids);
});

test("people who ask for a new analysis meanwhile get one, and nobody gets two", async () => {
  const ids = await degradedTickets(AT_ONCE);
  const workers = Array.from({ length: 3 }, () => reanalyzeDegraded(ownTransactions(database.ctx()), { recovery: "vectors" }));
  const people = ids.toReversed().map((id) => reanalyzeTicket(ownTransactions(database.ctx()), { id }));
  const settled = await Promise.allSettled([...people, ...workers]);
  // A worker whose statement began before the person's analysis was there is refused a second one, and its job is tried again.
  for (const outcome of settled) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ cause: { code: "23505" } });
  expect(settled.slice(0, ids.length).filter(({ status }) => status === "rejected")).toEqual([]);
  await reanalyzeDegraded(ownTransactions(database.ctx()), { recovery: "vectors" });
  expect(await counts(ids)).toEqual(ids.map(() => 1));
  await settle(ids);
});
