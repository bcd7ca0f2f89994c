"use server";

import { runAction } from "@/app/_http/action";
import type { NewKey } from "@/components/admin/new-key-form";
import { createApiKey } from "@/lib/auth/create-api-key";
import { revokeApiKey } from "@/lib/auth/revoke-api-key";
import { env } from "@/lib/core/env";
import { startOfDay } from "@/lib/core/start-of-day";

/** What is no day is handed on as it is, to be refused: it must not mean "for ever". */
export async function createKey({ name, scopes, lastDay }: NewKey) {
  const expiresAt = lastDay === "" ? null : (startOfDay(lastDay, env().DESK_TIME_ZONE, 1) ?? lastDay);
  return runAction(createApiKey, { name, scopes, expiresAt });
}

export async function revokeKey({ id }: { id: string }) {
  return runAction(revokeApiKey, { id });
}
