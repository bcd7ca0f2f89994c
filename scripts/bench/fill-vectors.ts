import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { vectorSpace } from "@/lib/search/vector-space";
import { seededRandom } from "../eval/intervals";

export interface SourceVectors {
  report: Float32Array;
  resolution: Float32Array;
}

export interface IndexFigures {
  chunks: number;
  build_ms: number;
  index_mb: number;
}

/** Steps that lead from a source's vector to those of the tickets made of it; each ticket takes three. */
const STEPS = 2_000;
/** Of the way from one source to another, and of a random direction, that a step takes: its neighbours stay at a cosine of about 0.75. */
const ASIDE = 0.25;
const NOISE = 0.15;

const random = seededRandom(384);
const anyOf = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function step(vectors: readonly Float32Array[]): Float32Array {
  const [from, to] = [anyOf(vectors), anyOf(vectors)];
  return Float32Array.from(from ?? [], (value, at) => ASIDE * ((to?.[at] ?? 0) - value) + (NOISE * gaussian()) / Math.sqrt(from?.length ?? 1));
}

async function storeParts(ctx: Ctx, kind: string, vectors: readonly Float32Array[]): Promise<void> {
  const texts = vectors.map((vector) => `[${vector.join(",")}]`);
  await ctx.db.execute(sql`insert into bench_vectors select ${kind}, place - 1, value::vector from unnest(${sql.param(texts)}::text[]) with ordinality as made(value, place)`);
}

/** Drops an index and says how to make it again. */
async function dropIndex(ctx: Ctx, name: string): Promise<string> {
  const [index] = await ctx.db.execute<{ indexdef: string }>(sql`select indexdef from pg_indexes where indexname = ${name}`);
  if (!index) throw new TypeError(`there is no index ${name}`);
  await ctx.db.execute(sql`drop index ${sql.identifier(name)}`);
  return index.indexdef;
}

async function buildIndex(ctx: Ctx, name: string, definition: string): Promise<IndexFigures> {
  const start = performance.now();
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`set local maintenance_work_mem = '1GB'`);
    await tx.execute(sql.raw(definition));
  });
  const build_ms = Math.round(performance.now() - start);
  const [row] = await ctx.db.execute<{ chunks: string; bytes: string }>(sql`select (select count(*) from chunks) as chunks, pg_relation_size(${name}::regclass) as bytes`);
  return { chunks: Number(row?.chunks), build_ms, index_mb: Math.round(Number(row?.bytes) / 1_000_000) };
}

/** Gives each ticket of `bench_sources` a vector for its report and one for its resolution, near those of its source. */
export async function fillVectors(ctx: Ctx, model: string, sources: readonly SourceVectors[]): Promise<IndexFigures> {
  const reports = sources.map(({ report }) => report);
  const space = await vectorSpace(ctx, model, reports[0]?.length ?? 0);
  await ctx.db.execute(sql`create table bench_vectors (kind text, place int, value vector, primary key (kind, place))`);
  await storeParts(ctx, "report", reports);
  await storeParts(ctx, "resolution", sources.map(({ resolution }) => resolution));
  await storeParts(ctx, "step", Array.from({ length: STEPS }, () => step(reports)));
  // Built at once: row by row it would take ten times as long.
  const index = `chunks_space_${space.id}_idx`;
  const definition = await dropIndex(ctx, index);
  await ctx.db.execute(sql`
    insert into chunks (space_id, ticket_id, part, position, content, embedding)
    select ${space.id}, s.ticket_id, v.kind, 0, '', l2_normalize(v.value + a.value + b.value + c.value)
    from bench_sources s
      join bench_vectors v on v.place = s.source and v.kind in ('report', 'resolution')
      join bench_vectors a on a.kind = 'step' and a.place = abs(hashint8(s.ticket_id)) % ${STEPS}
      join bench_vectors b on b.kind = 'step' and b.place = abs(hashint8(s.ticket_id * 31)) % ${STEPS}
      join bench_vectors c on c.kind = 'step' and c.place = abs(hashtext(v.kind || s.ticket_id)) % ${STEPS}`);
  return buildIndex(ctx, index, definition);
}
