import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { inTransaction } from "@/lib/core/transaction";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { bulkChange } from "./bulk-change";
import { hideTicket } from "./hide-ticket";
import { readTicket } from "./read-ticket";

const database = raceDatabase({ connections: 32 });

/** As an idempotency key wraps it. */
const inOne = (ctx: ReturnType<typeof database.ctx>, ids: string[]) => inTransaction(ctx, (ctx) => bulkChange(ctx, { ids, action: "hide" }));

test("bulk changes in outer transactions and single ones over the same tickets wait for each other and never deadlock", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  for (let round = 0; round < 10; round++) {
    const ids: string[] = [];
    for (let count = 0; count < 8; count++) ids.push((await makeTicket(ctx, { employeeId })).id);
    const settled = await Promise.allSettled([inOne(ctx, ids), inOne(ctx, ids.toReversed()), ...ids.map((id) => hideTicket(ctx, { id }))]);
    const faults = settled.flatMap((outcome) => (outcome.status === "rejected" ? [(outcome.reason as { code?: unknown }).code] : []));
    expect(faults.filter((code) => code !== "not_found")).toEqual([]);
    for (const id of ids) expect(await ctx.db.select({ version: tickets.version }).from(tickets).where(eq(tickets.id, id))).toEqual([{ version: 2 }]);
  }
});

test("without one, what others changed meanwhile is refused and the rest is done", async () => {
  const ctx = database.ctx();
  const made = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
  const ids = made.map(({ id }) => id);
  const answers = await Promise.all([bulkChange(ctx, { ids, action: "resolve", resolution: "One." }), bulkChange(ctx, { ids: ids.toReversed(), action: "resolve", resolution: "Two." })]);
  expect(answers.flatMap(({ done }) => done.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted());
  expect(answers.flatMap(({ refused }) => refused.map(({ reason }) => reason))).toEqual(["move_not_allowed", "move_not_allowed", "move_not_allowed"]);
  for (const id of ids) expect(await readTicket(ctx, { id })).toMatchObject({ status: "resolved", version: 2 });
});
