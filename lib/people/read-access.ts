import { and, count, desc, eq, gt, isNotNull } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { accounts, sessions, twoFactors } from "@/db/schema/sign-in";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { type Access, type ReadEmployeeInput, readEmployeeInput } from "./schema";

/** How a person signs in, for an administrator who is to help. */
export async function readAccess(ctx: Ctx, input: ReadEmployeeInput): Promise<Access> {
  authorize(ctx.actor, "session.endOthers");
  const { employeeId } = parseInput(readEmployeeInput, input);
  const [person] = await ctx.db.select({ erasedAt: employees.erasedAt }).from(employees).where(eq(employees.id, employeeId));
  if (!person) throw new DomainError("not_found", "employee_absent");
  const open = and(eq(sessions.userId, employeeId), gt(sessions.expiresAt, ctx.now()));
  const [latest] = await ctx.db.select({ at: sessions.createdAt }).from(sessions).where(open).orderBy(desc(sessions.createdAt)).limit(1);
  const [signedIn] = await ctx.db.select({ n: count() }).from(sessions).where(open);
  const [second] = await ctx.db.select({ verified: twoFactors.verified }).from(twoFactors).where(eq(twoFactors.userId, employeeId));
  const withPassword = and(eq(accounts.userId, employeeId), isNotNull(accounts.password));
  return {
    hasPassword: (await ctx.db.$count(accounts, withPassword)) > 0,
    secondFactor: second ? (second.verified ? "on" : "begun") : "off",
    sessions: signedIn?.n ?? 0,
    latestSessionAt: latest?.at ?? null,
    erasedAt: person.erasedAt,
  };
}
