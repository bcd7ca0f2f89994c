import type { ReservedSql, Sql } from "postgres";
import { type BackupHeader, type BackupSequence, FORMAT } from "./format";
import { describeSequences, describeTables, type DescribedTable } from "./describe-database";
import { quoteTable } from "./quote";
import { fetchLines, readLines, rowsQuery, TEXT_FORMS } from "./read-rows";

export interface Snapshot {
  header: BackupHeader;
  tables: DescribedTable[];
  /** Read after the rows were fixed, so none is behind them. */
  sequences: BackupSequence[];
  linesOf(table: DescribedTable): AsyncGenerator<string[]>;
  close(): Promise<void>;
}

const BEGIN = "begin isolation level repeatable read read only";
const CURSOR = "deskwise_backup_";

async function describe(sql: Sql): Promise<Pick<Snapshot, "header" | "tables" | "sequences">> {
  const tables = await describeTables(sql);
  const [facts] = await sql<{ server: string; queueVersion: number }[]>`
    select 'PostgreSQL ' || current_setting('server_version') as server, (select max(version) from pgboss.version) as "queueVersion"`;
  const migrations = await sql<{ createdAt: string }[]>`select created_at::text as "createdAt" from drizzle.__drizzle_migrations order by created_at`;
  const counted = await sql.unsafe<{ rows: number }[]>(`select (${["0", ...tables.map((table) => `(select count(*) from ${quoteTable(table)})`)].join(" + ")})::float8 as rows`);
  if (!facts) throw new TypeError("the database told nothing about itself");
  const header = { format: FORMAT, createdAt: new Date().toISOString(), ...facts, migrations: migrations.map(({ createdAt }) => Number(createdAt)), rows: counted[0]?.rows ?? 0 };
  return { header, tables, sequences: await describeSequences(sql) };
}

/** One transaction from the first row to the last: others write on, and their writes are not seen. */
export async function takeSnapshot(sql: Sql): Promise<Snapshot> {
  const session = await sql.reserve();
  await session.unsafe(`${BEGIN}; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; ${TEXT_FORMS}`);
  const described = await describe(session);
  return {
    ...described,
    linesOf: (table) => readLines(session, table),
    close: async () => {
      await session.unsafe("rollback");
      session.release();
    },
  };
}

/** Cursors of a backup that was killed stay in the one session of the embedded database, and with them a copy of all rows. */
async function closeForgotten(session: ReservedSql): Promise<void> {
  const cursors = await session<{ name: string; pid: number }[]>`select name, split_part(name, '_', 3)::int as pid from pg_cursors where name like ${`${CURSOR}%`}`;
  for (const { name, pid } of cursors) if (!isAlive(pid)) await session.unsafe(`close ${name}`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * The same on the embedded database, where everyone waits while a transaction is open: this one only sets all rows aside
 * (about a second for 200 MB), and they are read between the statements of the others.
 */
export async function takeEmbeddedSnapshot(sql: Sql): Promise<Snapshot> {
  const session = await sql.reserve();
  await closeForgotten(session);
  await session.unsafe(`${BEGIN}; ${TEXT_FORMS}`);
  const described = await describe(session);
  const cursors = new Map(described.tables.map((table, place) => [table, `${CURSOR}${process.pid}_${place}`]));
  for (const [table, cursor] of cursors) await session.unsafe(`declare ${cursor} no scroll cursor with hold for ${rowsQuery(table)}`);
  await session.unsafe("commit");
  return {
    ...described,
    linesOf: async function* (table) {
      const cursor = cursors.get(table) ?? "";
      yield* fetchLines(session, cursor);
      cursors.delete(table);
      await session.unsafe(`close ${cursor}`);
    },
    close: async () => {
      for (const cursor of cursors.values()) await session.unsafe(`close ${cursor}`);
      session.release();
    },
  };
}
