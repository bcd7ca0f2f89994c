import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { apiKeys } from "@/db/schema/api-keys";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { momentField, textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { hashApiKey, newApiKey } from "./api-key-hash";
import { apiKeyColumns } from "./api-key-row";
import { authorize } from "./permissions";
import type { MadeApiKey } from "./schema";
import { SCOPES } from "./scopes";

export const createApiKeyInput = z.object({
  name: textField(100),
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
  /** From when on it is refused; null: never. */
  expiresAt: momentField.nullable().default(null),
});

export type CreateApiKeyInput = z.input<typeof createApiKeyInput>;

/** A key hands on no more than it has, for no longer; locked, so that it makes none while it is revoked. */
async function refuseWidening({ db, actor }: Ctx, scopes: readonly string[], expiresAt: Date | null): Promise<void> {
  if (actor.type !== "api_key") return;
  const usable = and(eq(apiKeys.id, actor.id), isNull(apiKeys.revokedAt));
  const [own] = await db.select({ scopes: apiKeys.scopes, expiresAt: apiKeys.expiresAt }).from(apiKeys).where(usable).for("share");
  if (!own) throw new DomainError("unauthenticated", "unauthenticated");
  if (!scopes.every((scope) => own.scopes.includes(scope))) throw new DomainError("forbidden", "api_key_widens", { allowed: own.scopes.join(", ") });
  if (own.expiresAt && (!expiresAt || expiresAt > own.expiresAt)) throw new DomainError("forbidden", "api_key_outlives");
}

/** Makes a key and returns it this once; only its hash is stored. */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<MadeApiKey> {
  authorize(ctx.actor, "apiKey.create");
  const { name, ...fields } = parseInput(createApiKeyInput, input);
  const scopes = [...new Set(fields.scopes)];
  const createdAt = ctx.now();
  const expiresAt = fields.expiresAt === null ? null : new Date(fields.expiresAt);
  if (expiresAt && expiresAt <= createdAt) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "expiresAt", reason: "moment_past" }] });
  const { key, prefix } = newApiKey();
  return inTransaction(ctx, async (ctx) => {
    await refuseWidening(ctx, scopes, expiresAt);
    const createdBy = ctx.actor.type === "person" ? ctx.actor.id : null;
    const [row] = await ctx.db.insert(apiKeys).values({ name, scopes, prefix, hash: hashApiKey(key), createdBy, createdAt, expiresAt }).returning(apiKeyColumns);
    if (!row) throw new TypeError("the insert answered no row");
    await recordDeed(ctx, { action: "api_key.created", subject: `api_key ${row.id}`, details: { prefix, scopes, expires_at: expiresAt?.toISOString() ?? null } });
    return { ...row, key };
  });
}
