import { and, isNull, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema/api-keys";
import { batched } from "@/lib/core/batched";
import type { Ctx } from "@/lib/core/ctx";
import { hashApiKey } from "./api-key-hash";

const columns = { id: apiKeys.id, hash: apiKeys.hash, scopes: apiKeys.scopes, lastUsedAt: apiKeys.lastUsedAt, expiresAt: apiKeys.expiresAt };

async function findApiKeys(ctx: Ctx, keys: readonly string[]) {
  const hashes = keys.map((key) => hashApiKey(key).toString("hex"));
  const asked = sql`${apiKeys.hash} in (select decode(digest, 'hex') from jsonb_array_elements_text(${JSON.stringify([...new Set(hashes)])}::jsonb) as digest)`;
  const rows = await ctx.db.select(columns).from(apiKeys).where(and(asked, isNull(apiKeys.revokedAt)));
  const byHash = new Map(rows.map((row) => [row.hash.toString("hex"), row]));
  return hashes.map((hash) => byHash.get(hash));
}

/** A key that was not revoked when it was asked for; many requests at once are one question to the database. */
export const findApiKey = batched({ name: "find-api-keys", most: 100 }, findApiKeys);
