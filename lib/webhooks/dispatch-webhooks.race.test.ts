import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { webhooks } from "@/db/schema/webhooks";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { deliveriesOf, makeWebhook } from "@/tests/support/webhook-desk";
import { dispatchWebhooks } from "./dispatch-webhooks";

const TICKETS = 60;
const database = raceDatabase({ connections: 16 });

test("several workers that dispatch while tickets are filed: each event once to each webhook", async () => {
  const ctx = database.ctx();
  const hooks = [await makeWebhook(ctx), await makeWebhook(ctx, { events: ["ticket.created", "analysis.stage"] })];
  const { id: employeeId } = await makeEmployee(ctx);
  let filing = true;
  const worker = async () => {
    while (filing) await dispatchWebhooks(ctx);
  };
  const working = [worker(), worker(), worker()];
  await Promise.all(Array.from({ length: TICKETS }, () => makeTicket(ctx, { employeeId })));
  filing = false;
  await Promise.all(working);
  await dispatchWebhooks(ctx);
  const counts = await Promise.all(hooks.map(async (hook) => (await deliveriesOf(ctx, hook)).length));
  expect(counts).toEqual([TICKETS, 2 * TICKETS]);
  const jobs = await ctx.db.execute(sql`select count(*)::int as jobs, count(distinct data->>'deliveryId')::int as deliveries from pgboss.job where name = 'deliver-webhook'`);
  expect(jobs[0]).toEqual({ jobs: 3 * TICKETS, deliveries: 3 * TICKETS });
  for (const { id } of hooks) await ctx.db.update(webhooks).set({ isActive: false }).where(eq(webhooks.id, id));
});
