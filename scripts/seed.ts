import { migrateDesk } from "@/worker/queue/migrate-desk";
import { seedDesk } from "./seed/seed-desk";
import { CommandError } from "./stack/command-error";
import { openDesk } from "./stack/desk-access";
import { completeEnv, type EnvOfStack, envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { secretsFor } from "./stack/secrets";

// The history is signed with AUDIT_KEY: signed with another key than the desk's, its rows would look forged.
function refuseForeignKey({ DATABASE_URL, AUDIT_KEY }: EnvOfStack): void {
  if (DATABASE_URL && !AUDIT_KEY) throw new CommandError("AUDIT_KEY is not set: with DATABASE_URL, give this command the desk's own.");
}

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
