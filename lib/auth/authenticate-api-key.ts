import { and, eq, isNull, lt, or } from "drizzle-orm";
import { apiKeys } from "@/db/schema/api-keys";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { findApiKey } from "./find-api-key";
import { SCOPES, type Scope } from "./scopes";

const USE_NOTED_EVERY_MS = 60_000;

const isScope = (scope: string): scope is Scope => SCOPES.some((known) => known === scope);

/** The actor of a key, or undefined for an unknown, expired or revoked one. Its last use is noted once a minute. */
export async function authenticateApiKey(ctx: Ctx, { key }: { key: string }): Promise<Actor | undefined> {
  const now = ctx.now();
  const row = await findApiKey(ctx, key);
  if (!row || (row.expiresAt && row.expiresAt <= now)) return undefined;
  const stale = new Date(now.getTime() - USE_NOTED_EVERY_MS);
  if (!row.lastUsedAt || row.lastUsedAt < stale) {
    const unnoted = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, stale));
    await ctx.db.update(apiKeys).set({ lastUsedAt: now }).where(and(eq(apiKeys.id, row.id), unnoted));
  }
  return { type: "api_key", id: row.id, scopes: row.scopes.filter(isScope) };
}
