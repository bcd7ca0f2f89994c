import { randomUUID } from "node:crypto";
import { and, eq, ne, type SQL } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { endChallenges } from "./end-challenges";

/** The sign-in library's name for an account that is a password. */
const CREDENTIAL = "credential";

export const PASSWORD_MAX = 128;

export const newPassword = z.string().min(8).max(PASSWORD_MAX);

export const passwordAccount = (employeeId: string): SQL | undefined => and(eq(accounts.userId, employeeId), eq(accounts.providerId, CREDENTIAL));

interface StoredPassword {
  employeeId: string;
  /** Hashed before the transaction began: it takes a tenth of a second. */
  hash: string;
  /** The session in which the password was changed. */
  keptSession?: string | undefined;
}

/** In the caller's transaction: the hash in place of an older one, its sessions and challenges ended, and the deed. */
export async function storePassword(ctx: Ctx, { employeeId, hash, keptSession }: StoredPassword): Promise<void> {
  const now = ctx.now();
  const row = { id: randomUUID(), accountId: employeeId, providerId: CREDENTIAL, userId: employeeId, password: hash, createdAt: now, updatedAt: now };
  await ctx.db.insert(accounts).values(row).onConflictDoUpdate({ target: [accounts.userId, accounts.providerId], set: { password: hash, updatedAt: now } });
  await ctx.db.delete(sessions).where(and(eq(sessions.userId, employeeId), keptSession === undefined ? undefined : ne(sessions.id, keptSession)));
  await endChallenges(ctx, employeeId);
  await recordDeed(ctx, { action: "password.changed", subject: `employee ${employeeId}` });
}
