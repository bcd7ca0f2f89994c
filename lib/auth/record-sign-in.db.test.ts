import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { employees } from "@/db/schema/employees";
import { metrics } from "@/lib/core/metrics";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { recordRefusal, recordSignIn } from "./record-sign-in";

const WAY = { method: "password", secondFactor: "app" } as const;
const details = { method: "password", second_factor: "app" };

test("who comes in is written down as doing it, with the way; who has left does not come in", () =>
  withRollback(async (ctx) => {
    const outside = ownTransactions(ctx);
    const { id } = await makeEmployee(ctx, { role: "it_staff" });
    expect(await recordSignIn(outside, id, WAY)).toMatchObject({ id, role: "it_staff" });
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    for (const absent of [id, "nobody"]) await expect(recordSignIn(outside, absent, WAY)).rejects.toMatchObject({ code: "unauthenticated", reason: "sign_in_failed" });
    expect(await deedsOf(ctx, `employee ${id}`)).toEqual([{ action: "sign_in.succeeded", actorType: "person", actor: id, details }]);
    expect(await ctx.db.$count(adminAudit, eq(adminAudit.action, "sign_in.succeeded"))).toBe(1);
  }));

test("a refusal is the desk's own deed, about the person it was for, if there is one", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const refused = { action: "sign_in.failed", actorType: "system", actor: "sign-in", details };
    for (const [employeeId, subject] of [[id, `employee ${id}`], [undefined, "unknown"]] as const) {
      await recordRefusal(ownTransactions(ctx), employeeId, WAY);
      expect(await deedsOf(ctx, subject)).toEqual([refused]);
    }
  }));

test("both are counted, somebody who has left is neither", () =>
  withRollback(async (ctx) => {
    metrics().signIns.reset();
    const outside = ownTransactions(ctx);
    const { id } = await makeEmployee(ctx);
    await recordSignIn(outside, id, WAY);
    await recordRefusal(outside, id, WAY);
    await recordRefusal(outside, undefined, WAY);
    await expect(recordSignIn(outside, "nobody", WAY)).rejects.toThrow();
    const { values } = await metrics().signIns.get();
    expect(values.map(({ labels, value }) => [labels.outcome, value])).toEqual([["succeeded", 1], ["failed", 2]]);
  }));
