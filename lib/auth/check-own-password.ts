import { verifyPassword } from "better-auth/crypto";
import { accounts } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { actingPerson } from "./acting-person";
import { forgetAttempts, takeAttempt } from "./attempts";
import { passwordAccount } from "./store-password";

/**
 * Asks once more for the password of who acts, since a session may have been left open. Counted, so not inside a
 * transaction that a wrong one would roll back. Throws invalid under the field's name, and rate_limited.
 */
export async function checkOwnPassword(ctx: Ctx, path: string, password: string): Promise<void> {
  if (ctx.outbox) throw new TypeError("a password is checked before the transaction");
  const { id } = actingPerson(ctx);
  await takeAttempt(ctx, ["password", id]);
  const [account] = await ctx.db.select({ hash: accounts.password }).from(accounts).where(passwordAccount(id));
  if (!account?.hash || !(await verifyPassword({ hash: account.hash, password }))) {
    throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path, reason: "password_wrong" }] });
  }
  await forgetAttempts(ctx, ["password", id]);
}
