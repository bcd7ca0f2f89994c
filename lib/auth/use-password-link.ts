import { hashPassword } from "better-auth/crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { passwordLinks } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { forgetAttempts, returnAttempt, takeAttempt } from "./attempts";
import { deviceCookie } from "./known-device";
import { hashLinkToken } from "./password-link";
import { addressAttempt, type SignInAnswer, type SignInCall } from "./sign-in-call";
import { newPassword, storePassword } from "./store-password";

export const usePasswordLinkInput = z.object({ token: z.string().max(100), password: newPassword });

/** Whose link this is, while it may be used. */
async function ownerOf(ctx: Ctx, hash: Buffer) {
  const usable = and(eq(passwordLinks.hash, hash), isNull(passwordLinks.usedAt), gt(passwordLinks.expiresAt, ctx.now()), eq(employees.isActive, true));
  const [owner] = await ctx.db
    .select({ id: employees.id, role: employees.role, email: employees.email })
    .from(passwordLinks)
    .innerJoin(employees, eq(employees.id, passwordLinks.employeeId))
    .where(usable)
    .for("update", { of: passwordLinks });
  if (!owner) throw new DomainError("not_found", "password_link_unknown");
  return owner;
}

/**
 * Sets a password by a one-time link and ends every session. Whoever was kept out by others' guesses may sign in at once.
 * Throws not_found for a link that is used, too old or never was, and for somebody who has left, alike.
 */
export async function usePasswordLink(ctx: Ctx, call: SignInCall): Promise<SignInAnswer> {
  const { token, password } = parseInput(usePasswordLinkInput, call.body);
  const linkHash = hashLinkToken(token);
  await takeAttempt(ctx, addressAttempt(call));
  await ownerOf(ctx, linkHash);
  const hash = await hashPassword(password);
  const owner = await inTransaction(ctx, async (ctx) => {
    const { id, role, email } = await ownerOf(ctx, linkHash);
    await ctx.db.update(passwordLinks).set({ usedAt: ctx.now() }).where(eq(passwordLinks.hash, linkHash));
    await storePassword({ ...ctx, actor: { type: "person", id, role } }, { employeeId: id, hash });
    return { email };
  });
  await returnAttempt(ctx, addressAttempt(call));
  await forgetAttempts(ctx, ["account", owner.email]);
  return { result: {}, cookies: [deviceCookie(owner.email)] };
}
