import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { Identity } from "./identity";
import type { Texts } from "./quoting-columns";

const BATCH = 100;

/** A table, with its schema where it says so, or a column. */
export const named = (name: string): SQL => sql.join(name.split(".").map((part) => sql.identifier(part)), sql`.`);
const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

/** A row's value of the key, or of other columns, out of JSON, in the columns' own types. */
export const fromJson = (table: string, columns: readonly string[], row: Texts): SQL =>
  sql`(select ${list(columns.map(named))} from jsonb_populate_record(null::${named(table)}, ${JSON.stringify(row)}::jsonb))`;

export const keyOf = (columns: readonly string[]): SQL => sql`(${list(columns.map(named))})`;

/** Whether a row's texts hold all words of any candidate. */
function holds(texts: readonly string[], { candidates }: Identity): SQL {
  const all = sql`concat_ws(E'\\n', ${list(texts.map((column) => sql`${named(column)}::text`))})`;
  return sql`(${sql.join(candidates.map((words) => sql`${all} ilike all (${sql.param(words)}::text[])`), sql` or `)})`;
}

interface Columns {
  table: string;
  key: readonly string[];
  texts: readonly string[];
}

/** The rows of a table in which a person is named, in batches and in the order of their key. */
export async function* quotingRows(ctx: Ctx, { table, key, texts }: Columns, identity: Identity): AsyncGenerator<Texts[]> {
  const columns = [...key.map((column) => sql`${column}::text, ${named(column)}::text`), ...texts.map((column) => sql`${column}::text, ${named(column)}`)];
  let after = sql`true`;
  for (;;) {
    const rows = await ctx.db.execute<{ row: string }>(sql`
      select jsonb_build_object(${list(columns)})::text as row from ${named(table)}
      where ${after} and ${holds(texts, identity)} order by ${list(key.map(named))} limit ${BATCH}`);
    const read = rows.map(({ row }) => JSON.parse(row) as Texts);
    const last = read.at(-1);
    if (!last) return;
    after = sql`${keyOf(key)} > ${fromJson(table, key, last)}`;
    yield read.filter((row) => texts.some((column) => identity.isIn(row[column])));
  }
}
