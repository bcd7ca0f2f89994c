import { and, eq, isNull } from "drizzle-orm";
import { apiKeys } from "@/db/schema/api-keys";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { authorize } from "./permissions";
import { type RevokeApiKeyInput, revokeApiKeyInput } from "./schema";

/** Ends a key from the next request on. Throws not_found for one that is revoked already, and conflict for the key that asks. */
export async function revokeApiKey(ctx: Ctx, input: RevokeApiKeyInput): Promise<void> {
  authorize(ctx.actor, "apiKey.revoke");
  const { id } = parseInput(revokeApiKeyInput, input);
  if (ctx.actor.type === "api_key" && ctx.actor.id === id) throw new DomainError("conflict", "api_key_own");
  await inTransaction(ctx, async (ctx) => {
    const usable = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
    const [row] = await ctx.db.update(apiKeys).set({ revokedAt: ctx.now() }).where(usable).returning({ prefix: apiKeys.prefix });
    if (!row) throw new DomainError("not_found", "api_key_unknown");
    await recordDeed(ctx, { action: "api_key.revoked", subject: `api_key ${id}`, details: { prefix: row.prefix } });
  });
}
