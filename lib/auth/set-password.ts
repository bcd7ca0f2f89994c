import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { authorize } from "./permissions";

const PASSWORD_MIN = 8;
const PASSWORD_MAX = 128;
/** The sign-in library's name for an account that is a password. */
const CREDENTIAL = "credential";

export const setPasswordInput = z.object({
  employeeId: z.string().max(100),
  password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
  /** Leaves a person alone who has a password already. */
  onlyIfNone: z.boolean().default(false),
});

export type SetPasswordInput = z.input<typeof setPasswordInput>;

const accountOf = (employeeId: string) => and(eq(accounts.userId, employeeId), eq(accounts.providerId, CREDENTIAL));

/** Gives an active person a password and ends the sessions that an older one has opened. */
export async function setPassword(ctx: Ctx, input: SetPasswordInput): Promise<void> {
  authorize(ctx.actor, "password.set");
  const { employeeId, password, onlyIfNone } = parseInput(setPasswordInput, input);
  const hash = await hashPassword(password);
  const now = ctx.now();
  await inTransaction(ctx, async (ctx) => {
    if (!(await findActiveEmployee(ctx, employeeId))) throw new DomainError("not_found", "employee_unknown");
    const [account] = await ctx.db.select({ id: accounts.id }).from(accounts).where(accountOf(employeeId)).for("update");
    if (account && onlyIfNone) return;
    const id = account?.id ?? randomUUID();
    const row = { id, accountId: employeeId, providerId: CREDENTIAL, userId: employeeId, password: hash, createdAt: now, updatedAt: now };
    await ctx.db.insert(accounts).values(row).onConflictDoUpdate({ target: [accounts.userId, accounts.providerId], set: { password: hash, updatedAt: now } });
    await ctx.db.delete(sessions).where(eq(sessions.userId, employeeId));
  });
}
