import { join } from "node:path";
import { commandEnv } from "@/lib/core/env";
import { type BackupOptions, backupOptions } from "./backup/backup-options";
import { backupPath } from "./backup/backup-names";
import { describeBackup, megabytes } from "./backup/describe-backup";
import { readBackup } from "./backup/read-backup";
import { removeOutlived } from "./backup/remove-outlived";
import { verifyBackup } from "./backup/verify-backup";
import { writeBackup } from "./backup/write-backup";
import { writeMetrics } from "./backup/write-metrics";
import { CommandError } from "./stack/command-error";
import { envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { type Command, runCommand } from "./stack/run-command";
import { say } from "./stack/say";

async function write({ onEnd }: Command, { target, keep, metrics }: Extract<BackupOptions, { command: "write" }>): Promise<void> {
  const env = envOfStack();
  const { BACKUP_DIR, BACKUP_METRICS_FILE } = commandEnv();
  const at = new Date();
  const { path, folder } = await backupPath(target ?? BACKUP_DIR ?? join(env.DATA_DIR, "backups"), at);
  const hasRules = Object.values(keep).some((rule) => rule !== undefined);
  if (hasRules && folder === undefined) throw new CommandError("Keep rules are for a folder of backups; name a folder instead of a file.");
  const database = await openDeskDatabase(env);
  onEnd(database.close);
  const { bytes } = await writeBackup(path, { url: env.DATABASE_URL ? (env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL) : database.url, isEmbedded: !env.DATABASE_URL });
  const content = await readBackup(path);
  const removed = folder === undefined ? [] : await removeOutlived(folder, keep, at);
  const metricsFile = metrics ?? BACKUP_METRICS_FILE;
  if (metricsFile) await writeMetrics(metricsFile, { at, bytes });
  for (const old of removed) say(`deleted ${old}`);
  process.stdout.write(`${path}: ${megabytes(bytes)}, ${describeBackup(content)}\n`);
}

await runCommand(async (command) => {
  const options = backupOptions(process.argv.slice(2));
  if (options.command === "write") return write(command, options);
  if (options.command === "check") {
    process.stdout.write(`${options.file} is whole: ${describeBackup(await readBackup(options.file))}\n`);
    return;
  }
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = envOfStack();
  const ownerUrl = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  if (options.onServer && !ownerUrl) throw new CommandError("DATABASE_URL is not set: --on-server needs the server that it names.");
  const { content } = await verifyBackup(command, options.file, options.onServer ? ownerUrl : undefined);
  process.stdout.write(`${options.file} was restored and compared: ${describeBackup(content)}\n`);
});
