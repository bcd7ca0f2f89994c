import { migrateDesk } from "@/worker/queue/migrate-desk";
import { envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";

await runCommand(async ({ onEnd }) => {
  const env = envOfStack();
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  await migrateDesk({ databaseUrl: database.url, ownerUrl: env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined });
  say("the database is up to date");
});
