import { commandEnv } from "@/lib/core/env";
import { resealSecrets } from "@/lib/upkeep/reseal-secrets";
import { CommandError } from "./stack/command-error";
import { openDesk } from "./stack/desk-access";
import { completeEnv, envOfStack } from "./stack/env-of-stack";
import { runCommand } from "./stack/run-command";
import { secretsFor } from "./stack/secrets";
import { withDatabase } from "./stack/with-database";

await runCommand(async (command) => {
  const { AUTH_SECRET_FORMER: former } = commandEnv();
  if (!former) throw new CommandError("AUTH_SECRET_FORMER is not set: give this command what AUTH_SECRET was, and in AUTH_SECRET what it is now.");
  const env = envOfStack();
  if (env.DATABASE_URL && !env.AUTH_SECRET) throw new CommandError("AUTH_SECRET is not set: with DATABASE_URL, give this command the desk's own.");
  completeEnv(await secretsFor(env));
  await withDatabase(command);
  const desk = await openDesk("reseal-secrets");
  command.onEnd(desk.close);
  const { secondFactors, webhooks, unreadable } = await resealSecrets(desk.ctx, { former });
  process.stdout.write(`sealed anew: ${secondFactors} second factors, ${webhooks} webhooks\n`);
  for (const what of unreadable) process.stdout.write(`sealed with neither secret: ${what}\n`);
  return unreadable.length > 0 ? 1 : 0;
});
