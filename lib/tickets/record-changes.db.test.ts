import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import { chainMac, digestValues } from "@/lib/audit/chain";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { listHistory } from "./list-history";
import { recordChanges } from "./record-changes";

const change = (changedField: string, oldValue: string | null, newValue: string | null, comment: string | null = null) => ({ changedField, oldValue, newValue, comment });

const rowsOf = (ctx: Ctx, ticketId: string) =>
  ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, ticketId)).orderBy(asc(ticketHistory.position));

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** The position of the first row that does not carry on from the one before; undefined: the chain is whole. */
function firstBroken(rows: readonly Row[]): number | undefined {
  let previous: Buffer | null = null;
  for (const row of rows) {
    const digest = row.salt ? digestValues(row.salt, row) : row.digest;
    if (!chainMac(env().AUDIT_KEY, row, digest, previous).equals(row.mac)) return row.position;
    previous = row.mac;
  }
  return undefined;
}

async function threeWrites(ctx: Ctx): Promise<Row[]> {
  const { id } = await makeTicket(ctx);
  await recordChanges(ctx, { id, version: 1 }, [change("priority", "medium", "high"), change("tags", null, "vpn, 无线")]);
  await recordChanges(await asNew(ctx, "it_staff"), { id, version: 1 }, [change("status", "pending", "in_progress", "taken 👋")]);
  return rowsOf(ctx, id);
}

test("numbers a ticket's rows over several writes, and the chain holds as the database gives it back", () =>
  withRollback(async (ctx) => {
    const rows = await threeWrites(ctx);
    expect(rows.map(({ position, changedField }) => [position, changedField])).toEqual([[1, "status"], [2, "priority"], [3, "tags"], [4, "status"]]);
    expect(rows.map(({ changedByType }) => changedByType)).toEqual(["system", "system", "system", "person"]);
    expect(firstBroken(rows)).toBeUndefined();
  }));

test("a row that is altered, moved, left out or forged is the first to break the chain", () =>
  withRollback(async (ctx) => {
    const rows = await threeWrites(ctx);
    const altered = (at: number, values: Partial<Row>) => rows.map((row, index) => (index === at ? { ...row, ...values } : row));
    expect(firstBroken(altered(1, { newValue: "urgent" }))).toBe(2);
    expect(firstBroken(altered(3, { changedBy: "someone-else" }))).toBe(4);
    expect(firstBroken(altered(2, { createdAt: new Date(0) }))).toBe(3);
    expect(firstBroken(rows.toSpliced(1, 1))).toBe(3);
    expect(firstBroken(rows.toSpliced(0, 1))).toBe(2);
    const [first] = rows;
    const forged = first && { ...first, newValue: "closed", mac: chainMac("a-key-that-is-not-the-desk's", first, first.digest, null) };
    expect(firstBroken(forged ? [forged] : [])).toBe(1);
  }));

test("a row whose values and salt were erased still carries the chain", () =>
  withRollback(async (ctx) => {
    const rows = await threeWrites(ctx);
    expect(firstBroken(rows.map((row) => ({ ...row, salt: null, oldValue: null, newValue: null, comment: null })))).toBeUndefined();
  }));

test("each ticket has a chain of its own", () =>
  withRollback(async (ctx) => {
    const one = await makeTicket(ctx);
    const two = await makeTicket(ctx);
    await recordChanges(ctx, two, [change("priority", "medium", "low")]);
    await recordChanges(ctx, one, [change("priority", "medium", "high")]);
    for (const { id } of [one, two]) {
      const rows = await rowsOf(ctx, id);
      expect(rows.map(({ position }) => position)).toEqual([1, 2]);
      expect(firstBroken(rows)).toBeUndefined();
    }
  }));

test("nothing changed is nothing written", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await recordChanges(ctx, { id, version: 1 }, []);
    expect(await rowsOf(ctx, id)).toHaveLength(1);
  }));

test("the history of a ticket reads oldest first and keeps salts and macs to itself", () =>
  withRollback(async (ctx) => {
    const [first] = await threeWrites(ctx);
    const history = await listHistory(ctx, first?.ticketId ?? "");
    expect(history.map(({ newValue }) => newValue)).toEqual(["pending", "high", "vpn, 无线", "in_progress"]);
    expect(Object.keys(history[0] ?? {}).sort()).toEqual(["changedBy", "changedField", "comment", "createdAt", "id", "newValue", "oldValue"]);
  }));
