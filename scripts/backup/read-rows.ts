import type { Sql } from "postgres";
import type { DescribedTable } from "./describe-database";
import { quote, quoteTable } from "./quote";

/** So much text is asked for at once, as far as the rows before tell: what a backup keeps in memory. */
const PART_BYTES = 1_000_000;
const MOST_ROWS = 500;

/** Texts come out the same whatever server, role or session wrote them. */
export const TEXT_FORMS = "set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1;";

/** One JSON object a row, its values as texts: nothing but PostgreSQL itself reads or writes a value. */
export function rowsQuery(table: DescribedTable): string {
  const columns = table.columns.map(({ name }) => `${quote(name)}::text`).join(", ");
  const order = table.key.length > 0 ? ` order by ${table.key.join(", ")}` : "";
  const rows = `select row_to_json(r)::text as line from (select ${columns} from ${quoteTable(table)}${order}) r`;
  return table.key.length > 0 ? rows : `${rows} order by line collate "C"`;
}

/** The rows of an open cursor as lines, a few at a time. */
export async function* fetchLines(sql: Sql, cursor: string): AsyncGenerator<string[]> {
  let count = 1;
  for (;;) {
    const rows = await sql.unsafe<{ line: string }[]>(`fetch forward ${count} from ${cursor}`);
    if (rows.length === 0) return;
    const lines = rows.map(({ line }) => line);
    yield lines;
    const average = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
    count = Math.max(1, Math.min(MOST_ROWS, count * 2, Math.floor(PART_BYTES / average)));
  }
}

/** Reads a table inside the caller's transaction. */
export async function* readLines(sql: Sql, table: DescribedTable): AsyncGenerator<string[]> {
  await sql.unsafe(`declare read_rows no scroll cursor for ${rowsQuery(table)}`);
  yield* fetchLines(sql, "read_rows");
  await sql.unsafe("close read_rows");
}
