import { migrateDesk } from "@/worker/queue/migrate-desk";
import { adminOptions } from "./admin/admin-options";
import { runAdmin } from "./admin/run-admin";
import { openDesk } from "./stack/desk-access";
import { completeEnv, envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";
import { refuseForeignKey, secretsFor } from "./stack/secrets";
import { readStackRecord } from "./stack/stack-record";

await runCommand(async ({ onEnd }) => {
  const options = adminOptions(process.argv.slice(2));
  const env = envOfStack();
  refuseForeignKey(env);
  const running = env.DATABASE_URL ? null : await readStackRecord(env.DATA_DIR);
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  await migrateDesk({ databaseUrl: database.url, ownerUrl: env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined });
  completeEnv({ ...(await secretsFor(env)), DATABASE_URL: database.url, ...(running ? { PORT: new URL(running.url).port } : {}) });
  const desk = await openDesk("admin");
  onEnd(desk.close);
  process.stdout.write(await runAdmin(desk.ctx, options));
});
