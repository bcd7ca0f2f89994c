import postgres, { type Sql } from "postgres";
import { migrateDesk, type MigrationTarget } from "@/worker/queue/migrate-desk";
import { migrateQueues } from "@/worker/queue/migrate-queues";
import { CommandError } from "../stack/command-error";
import { say } from "../stack/say";
import { emptyDatabase, requireEmpty } from "./empty-database";

import { type Loaded, loadRows } from "./load-rows";
import { migrateToBackup, requireKnownMigrations } from "./migrate-to-backup";
import { type BackupContent, readBackup } from "./read-backup";

const NAME = "backup-restore";

async function requireKnownQueue(sql: Sql, { header }: BackupContent): Promise<void> {
  const [row] = await sql<{ version: number }[]>`select max(version) as version from pgboss.version`;
  if (row && header.queueVersion > row.version) throw new CommandError("The backup's job queue is of a newer version of Deskwise than this one. Restore it with the version that wrote it, or a newer one.");
}

/** What was begun is taken away again, so that the database is as empty as it was found. */
async function undo(sql: Sql, error: unknown): Promise<never> {
  await sql.unsafe("rollback");
  try {
    await emptyDatabase(sql);
  } catch (fault) {
    throw new CommandError(`The restore failed, and what it made could not be taken away. Drop this database and create it anew. (${String(error)}; ${String(fault)})`);
  }
  say("the restore failed; the database is empty again");
  throw error;
}

/**
 * Fills an empty database from a file and brings it up to date: every row as it was, or the database stays empty.
 * Throws CommandError when the file is no good or the database is not empty.
 */
export async function restoreBackup(path: string, target: MigrationTarget): Promise<Loaded> {
  say(`reading ${path}`);
  const content = await readBackup(path);
  await requireKnownMigrations(content.header.migrations);
  const url = target.ownerUrl ?? target.databaseUrl;
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: NAME } });
  const session = await sql.reserve();
  try {
    await requireEmpty(session, new Set(content.tables.map(({ name }) => name)));
    try {
      await emptyDatabase(session);
      say(`making the tables as they were at ${content.header.createdAt}`);
      await migrateToBackup(url, content.header.migrations);
      await migrateQueues(url);
      await requireKnownQueue(session, content);
      const loaded = await loadRows(session, path);
      say("bringing the tables up to date");
      await migrateDesk(target);
      return loaded;
    } catch (error) {
      return await undo(session, error);
    }
  } finally {
    session.release();
    await sql.end({ timeout: 5 });
  }
}
