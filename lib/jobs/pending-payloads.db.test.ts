import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { embedArticleJob } from "./embed-article";
import { embedTicketJob } from "./embed-ticket";
import { enqueue } from "./enqueue";
import { pendingPayloads } from "./pending-payloads";

async function pendingTickets({ db }: Ctx): Promise<unknown[]> {
  const rows = await db.execute(sql`select id from unnest(array['a-1', 'a-2', 'a-3', 'a-4']) as id where id in ${pendingPayloads(embedTicketJob, "ticketId")} order by id`);
  return rows.map(({ id }) => id);
}

const settle = ({ db }: Ctx, id: string, state: string) => db.execute(sql`update pgboss.job set state = ${state}::pgboss.job_state where data->>'ticketId' = ${id}`);

test("what waits, runs or is to be tried again need not be asked for; what has ended may be", () =>
  withRollback(async (ctx) => {
    for (const ticketId of ["a-1", "a-2", "a-3", "a-4"]) await enqueue(ctx, embedTicketJob, { ticketId });
    await settle(ctx, "a-2", "active");
    await settle(ctx, "a-3", "completed");
    await settle(ctx, "a-4", "failed");
    expect(await pendingTickets(ctx)).toEqual(["a-1", "a-2"]);
    await settle(ctx, "a-1", "retry");
    expect(await pendingTickets(ctx)).toEqual(["a-1", "a-2"]);
  }));

test("another job's payload does not count, even with the same id in it", () =>
  withRollback(async (ctx) => {
    await enqueue(ctx, embedArticleJob, { articleId: "a-1" });
    expect(await pendingTickets(ctx)).toEqual([]);
  }));
