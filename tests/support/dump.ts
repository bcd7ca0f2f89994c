import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

/** All that a database holds, as a dump would have it: table by table, each row as JSON text, bytes as hexadecimal digits. */
export async function dumpOf({ db }: Ctx): Promise<Map<string, string>> {
  const tables = await db.execute<{ schema: string; name: string }>(sql`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1, 2`);
  const dumped = new Map<string, string>();
  for (const { schema, name } of tables) {
    const rows = await db.execute<{ row: string }>(sql`select to_jsonb(t)::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} t`);
    dumped.set(`${schema}.${name}`, rows.map(({ row }) => row).join("\n"));
  }
  return dumped;
}

/** The tables whose dump holds any of these texts, in whatever case, as text or as bytes. */
export function tablesWith(dump: ReadonlyMap<string, string>, texts: readonly string[]): string[] {
  const sought = texts.flatMap((text) => [text.toLowerCase(), Buffer.from(text).toString("hex")]);
  return [...dump].filter(([, rows]) => sought.some((text) => rows.toLowerCase().includes(text))).map(([table]) => table);
}
