import { z } from "zod";
import { apiKeys } from "@/db/schema/api-keys";
import type { Ctx } from "@/lib/core/ctx";
import { textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { hashApiKey, newApiKey } from "./api-key-hash";
import { authorize } from "./permissions";
import { SCOPES } from "./scopes";

export const createApiKeyInput = z.object({
  name: textField(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  createdBy: z.string().nullable().default(null),
  expiresAt: z.date().nullable().default(null),
});

export type CreateApiKeyInput = z.input<typeof createApiKeyInput>;

/** Makes a key and returns it this once; only its hash is stored. */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<{ id: string; key: string }> {
  authorize(ctx.actor, "apiKey.create");
  const fields = parseInput(createApiKeyInput, input);
  const { key, prefix } = newApiKey();
  const [row] = await ctx.db.insert(apiKeys).values({ ...fields, prefix, hash: hashApiKey(key) }).returning({ id: apiKeys.id });
  if (!row) throw new TypeError("the insert answered no row");
  return { id: row.id, key };
}
