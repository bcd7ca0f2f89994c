import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments } from "@/db/schema/comments";
import { tickets } from "@/db/schema/tickets";
import { recordDeed } from "@/lib/audit/record-deed";
import { verifyChains } from "@/lib/audit/verify-chains";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { backendOf, blockedBy } from "@/tests/support/blocked-by";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { deactivateEmployee } from "./deactivate-employee";
import { eraseEmployee } from "./erase-employee";

const database = raceDatabase({ connections: 16 });

/** Somebody who has reported a ticket and left. */
async function whoHasLeft(ctx: Ctx, name: string) {
  const { id: employeeId } = await makeEmployee(ctx, { name });
  const { id: ticketId } = await makeTicket(ctx, { employeeId });
  await deactivateEmployee(ctx, { employeeId });
  return { employeeId, name, ticketId };
}

test("a change of a person's own ticket and their erasure wait for each other, and both are done", async () => {
  const ctx = database.ctx();
  const { employeeId, name, ticketId } = await whoHasLeft(ctx, "Wilhelmina Oppenraaij");
  await ctx.db.insert(comments).values({ ticketId, body: `Ask ${name}.`, visibility: "public", writtenByType: "system", writtenBy: "test" });
  const erasing = Promise.withResolvers<unknown>();
  await inTransaction(ctx, async (inner) => {
    await lockTicket(inner, { id: ticketId });
    const backend = await backendOf(inner);
    erasing.resolve(eraseEmployee(ctx, { employeeId }));
    await expect.poll(() => blockedBy(ctx, backend), { timeout: 5_000 }).toBe(1);
    await inner.db.update(comments).set({ mentions: [employeeId] }).where(eq(comments.ticketId, ticketId));
  });
  expect(await erasing.promise).toMatchObject({ name: employeeId });
  expect(await ctx.db.select({ body: comments.body }).from(comments).where(eq(comments.ticketId, ticketId))).toEqual([{ body: `Ask ${employeeId}.` }]);
  expect(await ctx.db.select({ name: tickets.employeeNameSnapshot }).from(tickets).where(eq(tickets.id, ticketId))).toEqual([{ name: employeeId }]);
});

test("two erasures at once count each row that names both people once", async () => {
  const ctx = database.ctx();
  const [one, two] = [await whoHasLeft(ctx, "Ferdinanda Quispel"), await whoHasLeft(ctx, "Balthasar Zonderland")];
  const { id } = await makeTicket(ctx, { title: `${one.name} and ${two.name} share a desk` });
  await updateTicket(ctx, { id, title: "A shared desk" });
  const erasing = Promise.withResolvers<unknown>();
  // Holds the audit until one erasure has counted; a second one must not have done so too.
  await inTransaction(ctx, async (inner) => {
    await recordDeed(inner, { action: "settings.changed", subject: "setting test" });
    erasing.resolve(Promise.all([one, two].map(({ employeeId }) => eraseEmployee(ctx, { employeeId }))));
    const erasures = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`;
    await expect.poll(async () => (await ctx.db.execute(erasures)).length, { timeout: 5_000 }).toBeGreaterThan(1);
  });
  await erasing.promise;
  expect((await verifyChains(ctx)).findings.filter(({ fault }) => fault === "erasure_miscounted")).toEqual([]);
});
