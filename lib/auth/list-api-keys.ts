import { apiKeys } from "@/db/schema/api-keys";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { apiKeyColumns } from "./api-key-row";
import { authorize } from "./permissions";
import { type ApiKey, type ListApiKeysInput, listApiKeysInput } from "./schema";

const order = { moment: apiKeys.createdAt, id: apiKeys.id, descending: true };

/** Every key of the desk, revoked and expired ones too, newest first. */
export async function listApiKeys(ctx: Ctx, input: ListApiKeysInput): Promise<Page<ApiKey>> {
  authorize(ctx.actor, "apiKey.read");
  const { limit, cursor } = parseInput(listApiKeysInput, input);
  const total = await ctx.db.$count(apiKeys);
  const rows = await ctx.db
    .select(apiKeyColumns)
    .from(apiKeys)
    .where(afterCursor(order, cursor))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, ({ createdAt }) => createdAt);
}
