import type { Sql } from "postgres";
import { z } from "zod";
import type { BackupSequence, BackupTable } from "./format";

/** What the queue notes about running processes and past minutes: worth nothing elsewhere, and in partitions by the day. */
const PASSING = ["bam", "instance", "queue_stats", "version", "warning"];

const described = z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })), key: z.array(z.string()) }));

export interface DescribedTable extends BackupTable {
  /** What its rows are ordered by: the primary key. Empty where there is none. */
  key: string[];
}

/** Every table of the desk, its queue and its migrations, without columns that the database computes. */
export async function describeTables(sql: Sql): Promise<DescribedTable[]> {
  const rows = await sql`
    select n.nspname as schema, c.relname as name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select jsonb_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
        from pg_constraint p cross join unnest(p.conkey) with ordinality k(attnum, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where p.conrelid = c.oid and p.contype = 'p'), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss', 'drizzle') and c.relkind in ('r', 'p') and not c.relispartition
      and not (n.nspname = 'pgboss' and c.relname in ${sql(PASSING)})
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C"`;
  return described.parse(rows);
}

export async function describeSequences(sql: Sql): Promise<BackupSequence[]> {
  const rows = await sql<BackupSequence[]>`
    select schemaname as schema, sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as "isCalled"
    from pg_sequences where schemaname in ('public', 'pgboss', 'drizzle') order by 1, 2`;
  return [...rows];
}
