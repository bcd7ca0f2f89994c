import { restoreOptions } from "./backup/backup-options";
import { describeBackup } from "./backup/describe-backup";
import { restoreBackup } from "./backup/restore-backup";
import { CommandError } from "./stack/command-error";
import { envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";
import { readStackRecord } from "./stack/stack-record";

await runCommand(async ({ onEnd }) => {
  const { file } = restoreOptions(process.argv.slice(2));
  const env = envOfStack();
  const running = env.DATABASE_URL ? null : await readStackRecord(env.DATA_DIR);
  if (running) throw new CommandError(`A desk is running on the data folder ${env.DATA_DIR} (pid ${running.pid}). Stop it, or set DATA_DIR to another folder.`);
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  const { content, unknown } = await restoreBackup(file, { databaseUrl: database.url, ownerUrl: env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined });
  const leftOut = unknown.length > 0 ? `\nleft out, as no table of Deskwise's: ${unknown.join(", ")}` : "";
  process.stdout.write(`restored ${describeBackup(content)}${leftOut}\nnext: npm run audit:verify, with the AUDIT_KEY that the desk had\n`);
});
