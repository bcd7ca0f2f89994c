import type { Sql } from "postgres";
import { countProgress } from "../bench/count-progress";
import { quote, quoteTable } from "./quote";

interface Constraint {
  schema: string;
  name: string;
  constraint: string;
  definition: string;
}

interface Index {
  name: string;
  definition: string;
}

/** References and indexes that are put back once the rows are there: cheaper at once than row by row, and in no order of tables. */
export interface SetAside {
  constraints: readonly Constraint[];
  indexes: readonly Index[];
}

const VECTOR_INDEX = /^chunks_space_\d+_idx$/;
/** From so many chunks on, the memory that PostgreSQL takes by default is too little to build their indexes in. */
const MANY_CHUNKS = 20_000;

export async function setAside(sql: Sql): Promise<SetAside> {
  const constraints = await sql<Constraint[]>`
    select n.nspname as schema, c.relname as name, k.conname as constraint, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('public', 'pgboss') order by 1, 2, 3`;
  const indexes = await sql<Index[]>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = i.indrelid and d.deptype = 'e') order by 1`;
  for (const found of constraints) await sql.unsafe(`alter table ${quoteTable(found)} drop constraint ${quote(found.constraint)}`);
  for (const { name } of indexes) await sql.unsafe(`drop index public.${quote(name)}`);
  return { constraints, indexes };
}

/** Each vector space has an index of its own; the migrations make those of the models they know, the desk makes the others. */
async function vectorIndexes(sql: Sql, indexes: readonly Index[]): Promise<Index[]> {
  const pattern = indexes.find(({ name, definition }) => VECTOR_INDEX.test(name) && /space_id = /.test(definition));
  if (!pattern) return [];
  const spaces = await sql<{ id: number; dimensions: number }[]>`select id, dimensions from vector_spaces where dimensions <= 2000 order by id`;
  return spaces.map(({ id, dimensions }) => ({
    name: `chunks_space_${id}_idx`,
    definition: pattern.definition.replace(pattern.name, `chunks_space_${id}_idx`).replaceAll(/vector\(\d+\)/g, `vector(${dimensions})`).replace(/space_id = \d+/, `space_id = ${id}`),
  }));
}

export async function putBack(sql: Sql, { constraints, indexes }: SetAside): Promise<void> {
  const [counted] = await sql<{ many: boolean }[]>`select count(*) = ${MANY_CHUNKS} as many from (select from chunks limit ${MANY_CHUNKS}) first_chunks`;
  if (counted?.many) await sql`select set_config('maintenance_work_mem', '512MB', true)`;
  const all = [...indexes.filter(({ name }) => !VECTOR_INDEX.test(name)), ...(await vectorIndexes(sql, indexes))];
  const statements = [
    ...all.map(({ definition }) => definition),
    ...constraints.map((found) => `alter table ${quoteTable(found)} add constraint ${quote(found.constraint)} ${found.definition}`),
  ];
  const show = countProgress("indexes and references made", statements.length);
  for (const [place, statement] of statements.entries()) {
    await sql.unsafe(statement);
    show(place + 1);
  }
}
