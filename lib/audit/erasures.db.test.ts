import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { miscounted, readErasures } from "./erasures";
import { recordDeed } from "./record-deed";

test("an erasure is told by its own row, and a deed of another kind is none", () =>
  withRollback(async (ctx) => {
    await recordDeed(ctx, { action: "employee.created", subject: "employee E-1" });
    const id = await recordDeed(ctx, { action: "employee.erased", subject: "employee E-1", details: { history_rows: 0, audit_rows: 0 } });
    const erasures = await readErasures(ctx);
    expect([...erasures.keys()]).toEqual([id]);
    expect(erasures.get(id)).toMatchObject({ position: 2, details: { history_rows: 0 } });
    expect(await miscounted(ctx, erasures)).toEqual([]);
  }));

test("one that blanked more rows than it says, or fewer, is found by its place, each table by itself", () =>
  withRollback(async (ctx) => {
    await makeTicket(ctx);
    await makeTicket(ctx);
    const deed = await recordDeed(ctx, { action: "employee.created", subject: "employee E-1", details: { name: "x" } });
    const id = await recordDeed(ctx, { action: "employee.erased", subject: "employee E-1", details: { history_rows: 1, audit_rows: 1 } });
    const findings = async () => miscounted(ctx, await readErasures(ctx));
    const wrong = (found: number) => ({ fault: "erasure_miscounted", chain: "admin", position: 2, expected: 1, found });
    expect(await findings()).toEqual([wrong(0), wrong(0)]);
    await ctx.db.execute(sql`select erase_audit(${id}::bigint, array[${deed}::bigint])`);
    await ctx.db.execute(sql`select erase_history(${id}::bigint, array(select min(id) from ticket_history))`);
    expect(await findings()).toEqual([]);
    await ctx.db.execute(sql`select erase_history(${id}::bigint, array(select max(id) from ticket_history))`);
    expect(await findings()).toEqual([wrong(2)]);
  }));
