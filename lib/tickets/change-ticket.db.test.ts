import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { inTransaction } from "@/lib/core/transaction";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { ownTransactions } from "@/tests/support/personas";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import type { TicketPatch } from "./ticket-changes";

async function embeddings({ db }: Ctx, ticketId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pgboss.job where name = 'embed-ticket' and data->>'ticketId' = ${ticketId}`);
  return row?.count ?? 0;
}

test("what is there already changes nothing: no version, no history, no event", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx, { tags: ["vpn"] });
    ctx.outbox.length = 0;
    const before = await lockTicket(ctx, ticket);
    expect(await changeTicket(ctx, before, { title: ticket.title, tags: ["vpn"], assignedTo: null })).toBe(before);
    expect([await rowOf(ctx, ticket), await changesOf(ctx, ticket), ctx.outbox]).toMatchObject([{ version: 1 }, [], []]);
  }));

test("row, history, words and event tell one story, and other words stay findable", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx, { description: "It hums." });
    const now = new Date("2026-03-01T09:00:00Z");
    await changeTicket({ ...ctx, now: () => now }, await lockTicket(ctx, ticket), { title: "Xyzzyfault", status: "in_progress" }, "taken up");
    expect(await rowOf(ctx, ticket)).toMatchObject({ title: "Xyzzyfault", version: 2, updatedAt: now, searchText: expect.stringMatching(/xyzzyfault[^]*hums/i) });
    expect(await changesOf(ctx, ticket)).toEqual([
      { changedField: "title", oldValue: ticket.title, newValue: "Xyzzyfault", comment: null, version: 2 },
      { changedField: "status", oldValue: "pending", newValue: "in_progress", comment: "taken up", version: 2 },
    ]);
    expect(ctx.outbox.at(-1)).toMatchObject({ employeeId: ticket.employeeId, payload: { version: 2, changed: ["title", "status"] } });
  }));

test("a ticket is embedded when it is solved and when it is reworded after, not for the rest nor when it is taken up again", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx);
    const patches: TicketPatch[] = [{ title: "a" }, { resolution: "r", status: "resolved" }, { priority: "low" }, { description: "b" }, { status: "in_progress" }];
    const asked = [];
    for (const patch of patches) {
      await changeTicket(ctx, await lockTicket(ctx, { id: ticket.id }), patch);
      asked.push(await embeddings(ctx, ticket.id));
    }
    expect(asked).toEqual([0, 1, 1, 2, 2]);
  }));

test("a change is counted once it is committed, and one that is undone is not", () =>
  withRollback(async (ctx) => {
    metrics().ticketTransitions.reset();
    const counted = async () => (await metrics().ticketTransitions.get()).values.map(({ labels, value }) => [labels.from, labels.to, value]);
    const { ticket } = await ticketDesk(ctx);
    const takeUp = (work: () => void) =>
      inTransaction(ownTransactions(ctx), async (ctx) => {
        await changeTicket(ctx, await lockTicket(ctx, ticket), { status: "in_progress" });
        expect(await counted()).toEqual([]);
        work();
      });
    const fail = () => {
      throw new Error("its own");
    };
    await expect(takeUp(fail)).rejects.toThrow("its own");
    expect(await counted()).toEqual([]);
    await takeUp(() => undefined);
    expect(await counted()).toEqual([["pending", "in_progress", 1]]);
  }));
