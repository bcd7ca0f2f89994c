import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { countProgress } from "../bench/count-progress";
import { CommandError } from "../stack/command-error";
import { describeTables, type DescribedTable } from "./describe-database";
import { type BackupTable, nameOf } from "./format";
import { quote, quoteTable } from "./quote";
import { type BackupContent, readBackup } from "./read-backup";
import { readLines, TEXT_FORMS } from "./read-rows";
import { putBack, setAside } from "./set-aside";

/** So much text goes into a statement. */
const PART_BYTES = 1_000_000;

/** pg-boss upgrades its own tables; of columns that it no longer has, nothing is kept. */
const isQueueTable = ({ schema }: BackupTable): boolean => schema === "pgboss";

interface Target {
  table: BackupTable;
  /** Undefined for a table that the desk does not know; it was in the backed up database all the same. */
  known: DescribedTable | undefined;
  insert: string;
}

function targetOf(table: BackupTable, present: readonly DescribedTable[]): Target {
  const known = present.find((other) => nameOf(other) === nameOf(table));
  const missing = table.columns.find(({ name }) => known && !isQueueTable(table) && !known.columns.some((column) => column.name === name));
  if (missing) throw new CommandError(`The backup has a column ${nameOf(table)}.${missing.name} that this version of Deskwise does not know.`);
  const columns = known?.columns.filter(({ name }) => table.columns.some((column) => column.name === name)) ?? [];
  const names = columns.map(({ name }) => quote(name)).join(", ");
  const insert = `insert into ${quoteTable(table)} (${names}) overriding system value select ${columns.map(({ name, type }) => `${quote(name)}::${type}`).join(", ")} from json_to_recordset($1::text::json) as r(${columns.map(({ name }) => `${quote(name)} text`).join(", ")})`;
  return { table, known, insert };
}

async function insertLines(sql: Sql, insert: string, lines: readonly string[]): Promise<void> {
  let part: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (part.length > 0) await sql.unsafe(insert, [`[${part.join(",")}]`]);
    part = [];
    size = 0;
  };
  for (const line of lines) {
    part.push(line);
    size += line.length;
    if (size >= PART_BYTES) await flush();
  }
  await flush();
}

/** Compares what the database holds now with what the file said, by number and SHA-256. */
async function compareRows(sql: Sql, { tables }: BackupContent, targets: readonly Target[], onRows: (rows: number) => void): Promise<void> {
  let done = 0;
  for (const table of tables) {
    const known = targets.find((target) => nameOf(target.table) === nameOf(table))?.known;
    const isWhole = known && known.columns.length === table.columns.length && known.columns.every(({ name }, place) => table.columns[place]?.name === name);
    if (!isWhole) continue;
    const hash = createHash("sha256");
    let rows = 0;
    for await (const lines of readLines(sql, known)) {
      hash.update(`${lines.join("\n")}\n`);
      rows += lines.length;
      onRows((done += lines.length));
    }
    if (rows !== table.rows || hash.digest("hex") !== table.sha256) throw new CommandError(`${nameOf(table)} came out other than it was backed up (${rows} rows, ${table.rows} expected).`);
  }
}

/** Tables of the file that were left out, as the desk does not know them. */
export interface Loaded {
  content: BackupContent;
  unknown: string[];
}

/** Fills a migrated database from a file, in one transaction: all rows as they were, indexes and references checked, or nothing. */
export async function loadRows(sql: Sql, path: string): Promise<Loaded> {
  await sql.unsafe(`begin; ${TEXT_FORMS}`);
  const present = await describeTables(sql);
  const aside = await setAside(sql);
  // What the migrations put in comes from the file too. Rows of the history have no reason to be there, and could not go.
  for (const table of present) await sql.unsafe(`delete from ${quoteTable(table)}`);
  const targets: Target[] = [];
  let show: ((rows: number) => void) | undefined;
  let done = 0;
  const content = await readBackup(path, {
    header: ({ rows }) => void (show = countProgress("rows written", rows)),
    table: (table) => void targets.push(targetOf(table, present)),
    lines: async (lines) => {
      const target = targets.at(-1);
      if (target?.known) await insertLines(sql, target.insert, lines);
      show?.((done += lines.length));
    },
  });
  await putBack(sql, aside);
  await compareRows(sql, content, targets, countProgress("rows compared", content.header.rows));
  for (const { schema, name, value, isCalled } of content.sequences) {
    await sql`select setval(c.oid::regclass, ${value}::bigint, ${isCalled}) from pg_class c where c.relkind = 'S' and c.relname = ${name} and c.relnamespace = to_regnamespace(${schema})`;
  }
  await sql.unsafe("commit");
  await sql.unsafe("analyze");
  return { content, unknown: targets.filter(({ known }) => !known).map(({ table }) => nameOf(table)) };
}
