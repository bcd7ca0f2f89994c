import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chainHeads } from "@/db/schema/admin-audit";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { verifyHistory } from "./verify-history";

async function verified(ctx: Ctx, key = env().AUDIT_KEY) {
  const shown: string[] = [];
  const result = await verifyHistory(ctx, { key, erasures: new Set(), onRow: ({ ticketId, position }) => shown.push(`${ticketId} ${position}`) });
  return { ...result, shown };
}

/** Three tickets; the one in the middle has a history of two rows. */
async function threeTickets(ctx: Ctx) {
  const [first, middle, last] = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
  await updateTicket(ctx, { id: middle.id, priority: "urgent" });
  return [first, middle, last];
}

test("every row is shown, chain by chain, and whole chains have no fault", () =>
  withRollback(async (ctx) => {
    const [first, middle, last] = await threeTickets(ctx);
    const shown = [`${first?.id} 1`, `${middle?.id} 1`, `${middle?.id} 2`, `${last?.id} 1`];
    expect(await verified(ctx)).toEqual({ chains: 3, rows: 4, findings: [], shown });
    expect((await verified(ctx, "another key that did not make them")).findings.map(({ fault, position }) => [fault, position])).toEqual(Array.from({ length: 3 }, () => ["row_altered", 1]));
  }));

test("a fault is laid at its own ticket's door, the last chain's too", () =>
  withRollback(async (ctx) => {
    const [first, middle, last] = await threeTickets(ctx);
    await ctx.db.delete(chainHeads).where(eq(chainHeads.chain, first?.id ?? ""));
    await ctx.db.update(tickets).set({ priority: "low" }).where(eq(tickets.id, middle?.id ?? ""));
    await ctx.db.update(tickets).set({ version: 9 }).where(eq(tickets.id, last?.id ?? ""));
    expect((await verified(ctx)).findings).toEqual([
      { fault: "head_missing", position: 2, chain: first?.id, ticketNumber: first?.ticketNumber },
      { fault: "ticket_altered", field: "priority", chain: middle?.id, ticketNumber: middle?.ticketNumber },
      { fault: "ticket_altered", field: "version", chain: last?.id, ticketNumber: last?.ticketNumber },
    ]);
  }));
