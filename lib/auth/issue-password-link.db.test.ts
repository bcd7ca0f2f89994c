import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { passwordLinks } from "@/db/schema/sign-in";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { issuePasswordLink } from "./issue-password-link";

const NOON = new Date(Date.UTC(2026, 10, 24, 12));

test("is good for a day; the database has the hash of its token and nothing more", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const { url, expiresAt } = await issuePasswordLink({ ...ctx, now: () => NOON }, { employeeId });
    expect(expiresAt).toEqual(new Date(Date.UTC(2026, 10, 25, 12)));
    const { hash, pathname } = new URL(url);
    expect([pathname, hash]).toEqual(["/set-password", expect.stringMatching(/^#[\w-]{43}$/)]);
    expect(await ctx.db.select().from(passwordLinks)).toEqual([{ hash: createHash("sha256").update(hash.slice(1)).digest(), employeeId, createdAt: NOON, expiresAt, usedAt: null }]);
  }));

test("ends the person's earlier links, and nobody else's", () =>
  withRollback(async (ctx) => {
    const [first, other] = [await makeEmployee(ctx), await makeEmployee(ctx)];
    await issuePasswordLink(ctx, { employeeId: first.id });
    await issuePasswordLink(ctx, { employeeId: other.id });
    await issuePasswordLink(ctx, { employeeId: first.id });
    expect(await ctx.db.$count(passwordLinks, eq(passwordLinks.employeeId, first.id))).toBe(1);
    expect(await ctx.db.$count(passwordLinks)).toBe(2);
  }));

test("leads to where the desk is", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    provideEnv({ PORT: "3344" });
    expect((await issuePasswordLink(ctx, { employeeId })).url).toMatch(/^http:\/\/localhost:3344\/set-password#/);
    provideEnv({ APP_URL: "https://desk.example" });
    expect((await issuePasswordLink(ctx, { employeeId })).url).toMatch(/^https:\/\/desk\.example\/set-password#/);
  }));

test("is a deed of an administrator's, and of no key's", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const admin = await asNew(ctx, "admin");
    const { url } = await issuePasswordLink(admin, { employeeId });
    const deeds = await deedsOf(ctx, `employee ${employeeId}`);
    expect(deeds).toMatchObject([{ action: "password.link_issued", actor: "id" in admin.actor ? admin.actor.id : "" }]);
    expect(JSON.stringify(deeds)).not.toContain(url.split("#")[1]);
    for (const other of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "people:write", "people:roles", "keys:write")]) {
      await expect(issuePasswordLink(other, { employeeId })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));

test("is for nobody who has left or never was", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, employeeId));
    for (const absent of [employeeId, "nobody"]) await expect(issuePasswordLink(ctx, { employeeId: absent })).rejects.toMatchObject({ code: "not_found", reason: "employee_unknown" });
  }));
