import { eq, max, type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { settledHistory } from "./settled-history";

const database = raceDatabase({ connections: 6 });

/** Changes a ticket in a transaction that stays open until it is told to end. */
async function openWriter(ctx: Ctx, id: string) {
  const [written, ending] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended = inTransaction(ctx, async (ctx) => {
    await updateTicket(ctx, { id, priority: "urgent" });
    written.resolve();
    await ending.promise;
  });
  await written.promise;
  return async () => {
    ending.resolve();
    await ended;
  };
}

/** The ctx, and promises of its first and its second answer. */
function watched(ctx: Ctx) {
  const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const left = [...answers];
  const execute = (query: SQL) => ctx.db.execute(query).then((rows) => (left.shift()?.resolve(), rows));
  return { answers: answers.map(({ promise }) => promise), ctx: { ...ctx, db: Object.create(ctx.db, { execute: { value: execute } }) as Ctx["db"] } };
}

test("waits for whoever holds a lower id, and for nobody who came later", async () => {
  const ctx = database.ctx();
  const [slow, quick, late] = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
  const end = await openWriter(ctx, slow.id);
  await updateTicket(ctx, { id: quick.id, priority: "urgent" });
  let through: string | undefined;
  const { answers: [first, second], ctx: asking } = watched(ctx);
  const settled = settledHistory(asking).then((id) => (through = id));
  await first;
  const endLate = await openWriter(ctx, late.id);
  await second;
  await ctx.db.execute(sql`select 1`);
  expect(through).toBeUndefined();
  await end();
  await settled;
  const [row] = await ctx.db.select({ id: max(ticketHistory.id) }).from(ticketHistory).where(eq(ticketHistory.ticketId, quick.id));
  expect(BigInt(through ?? 0)).toBeGreaterThanOrEqual(BigInt(row?.id ?? 0));
  await endLate();
});
