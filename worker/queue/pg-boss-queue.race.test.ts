import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { seededRandom } from "@/scripts/eval/intervals";

const TRANSACTIONS = 200;
const SEED = 20_261_124;
const database = raceDatabase({ connections: 16 });

class RolledBack extends Error {}

test(`no job without its ticket and no ticket without its job, with transactions rolled back at random (seed ${SEED})`, async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const random = seededRandom(SEED);
  const fates = Array.from({ length: TRANSACTIONS }, () => random() < 0.5);
  const file = (isKept: boolean) =>
    ctx.db.transaction(async (db) => {
      await makeTicket({ ...ctx, db }, { employeeId });
      if (!isKept) throw new RolledBack();
    });
  const settled = await Promise.allSettled(fates.map(file));
  for (const outcome of settled) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(RolledBack);
  const kept = fates.filter(Boolean).length;
  expect(await ctx.db.$count(tickets, sql`employee_id = ${employeeId}`)).toBe(kept);
  const [found] = await ctx.db.execute(sql`
    select count(*) filter (where job.id is null)::int as "ticketsWithoutJob", count(*) filter (where h.id is null)::int as "ticketsWithoutHistory", count(*)::int as pairs
    from tickets t
      left join ai_responses a on a.ticket_id = t.id
      left join pgboss.job job on job.name = 'analyze-ticket' and job.data->>'analysisId' = a.id::text
      left join ${ticketHistory} h on h.ticket_id = t.id
    where t.employee_id = ${employeeId}`);
  expect(found).toEqual({ ticketsWithoutJob: 0, ticketsWithoutHistory: 0, pairs: kept });
  const orphans = await ctx.db.execute(sql`
    select job.id from pgboss.job job where job.name = 'analyze-ticket' and not exists (select from ai_responses a where a.id::text = job.data->>'analysisId')`);
  expect(orphans).toEqual([]);
});
