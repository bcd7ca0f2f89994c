import { modelEnv } from "@/lib/core/env";
import { migrateDesk } from "@/worker/queue/migrate-desk";
import { envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { prepareVectors } from "./stack/prepare-vectors";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";

await runCommand(async ({ onEnd }) => {
  const env = envOfStack();
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  const ownerUrl = env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined;
  await migrateDesk({ databaseUrl: database.url, ownerUrl });
  if (ownerUrl) await prepareVectors(ownerUrl, modelEnv().EMBEDDING_MODEL);
  say("the database is up to date");
});
