import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { accounts } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { authorize } from "./permissions";
import { newPassword, passwordAccount, storePassword } from "./store-password";

export const setPasswordInput = z.object({
  employeeId: z.string().max(100),
  password: newPassword,
  /** Leaves a person alone who has a password already. */
  onlyIfNone: z.boolean().default(false),
});

export type SetPasswordInput = z.input<typeof setPasswordInput>;

/** Gives an active person a password and ends the sessions that an older one has opened. */
export async function setPassword(ctx: Ctx, input: SetPasswordInput): Promise<void> {
  authorize(ctx.actor, "password.set");
  const { employeeId, password, onlyIfNone } = parseInput(setPasswordInput, input);
  const hash = await hashPassword(password);
  await inTransaction(ctx, async (ctx) => {
    if (!(await findActiveEmployee(ctx, employeeId))) throw new DomainError("not_found", "employee_unknown");
    if (onlyIfNone && (await ctx.db.$count(accounts, passwordAccount(employeeId))) > 0) return;
    await storePassword(ctx, { employeeId, hash });
  });
}
