import { migrateDesk } from "@/worker/queue/migrate-desk";
import { completeEnv, envOfStack } from "./env-of-stack";
import { openDeskDatabase } from "./open-desk-database";
import type { Command } from "./run-command";

/** Sees to it that DATABASE_URL is set: unset, it is the embedded database in DATA_DIR, migrated, which ends with the command that started it. */
export async function withDatabase({ onEnd }: Command): Promise<void> {
  const env = envOfStack();
  if (env.DATABASE_URL) return;
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  await migrateDesk({ databaseUrl: database.url });
  completeEnv({ DATABASE_URL: database.url });
}
