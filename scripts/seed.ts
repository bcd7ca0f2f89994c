import { migrateDesk } from "@/worker/queue/migrate-desk";
import { seedDesk } from "./seed/seed-desk";
import { openDesk } from "./stack/desk-access";
import { completeEnv, envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { refuseForeignKey, secretsFor } from "./stack/secrets";

await runCommand(async ({ onEnd }) => {
  const env = envOfStack();
  refuseForeignKey(env);
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  await migrateDesk({ databaseUrl: database.url, ownerUrl: env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined });
  completeEnv({ ...(await secretsFor(env)), DATABASE_URL: database.url });
  const desk = await openDesk("seed");
  onEnd(desk.close);
  const seeded = await seedDesk(desk.ctx);
  say(seeded ? `added ${seeded.employees} employees, ${seeded.tickets} solved tickets and ${seeded.articles} articles` : "the demo data is there already");
});
