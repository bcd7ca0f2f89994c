import type { Sql } from "postgres";
import { CommandError } from "../stack/command-error";
import { quoteTable } from "./quote";

/** Without a row in these, nobody has used the desk yet: a migration or a restore that was killed leaves it like that. */
const CONTENT = ["tickets", "employees", "articles", "api_keys", "settings", "admin_audit"];

interface Found {
  schema: string;
  name: string;
}

const tablesOf = (sql: Sql): Promise<Found[]> => sql<Found[]>`
  select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'pgboss', 'drizzle') and c.relkind in ('r', 'p') and not c.relispartition
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e') order by 1, 2`;

/** Refuses a database that anything would be lost of, or that a desk works on. */
export async function requireEmpty(sql: Sql, ours: ReadonlySet<string>): Promise<void> {
  const [place] = await sql<{ name: string; sessions: number }[]>`
    select current_database() as name, (select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like any (array['deskwise%', 'pgboss%'])) as sessions`;
  const name = place?.name ?? "";
  if (place && place.sessions > 0) throw new CommandError(`A desk is running on the database ${name} (${place.sessions} connections). Stop its web and worker processes first.`);
  const tables = await tablesOf(sql);
  const foreign = tables.find((table) => table.schema === "public" && !ours.has(table.name));
  if (foreign) throw new CommandError(`The database ${name} is not empty: it has a table ${foreign.name}. Restore into an empty one.`);
  for (const used of CONTENT.filter((content) => tables.some((table) => table.schema === "public" && table.name === content))) {
    const [row] = await sql.unsafe<{ rows: string }[]>(`select count(*)::text as rows from ${quoteTable({ schema: "public", name: used })}`);
    if (row && row.rows !== "0") throw new CommandError(`The database ${name} is not empty (rows in ${used}: ${row.rows}). Restore into an empty database, and point the desk to it when that is done.`);
  }
}

/** Takes away all that a desk makes in a database; extensions stay. Rejects when it may not. */
export async function emptyDatabase(sql: Sql): Promise<void> {
  await sql.unsafe(`
    do $$
    declare
      found record;
    begin
      drop schema if exists pgboss cascade;
      drop schema if exists drizzle cascade;
      for found in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e') loop
        execute format('drop table if exists %s cascade', found.name);
      end loop;
      for found in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
        execute format('drop function if exists %s cascade', found.name);
      end loop;
    end
    $$`);
}
