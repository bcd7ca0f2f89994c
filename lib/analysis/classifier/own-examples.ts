import { type SQL, sql } from "drizzle-orm";
import type { Category } from "@/db/enums";
import { articles } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { teachingArticle, teachingTicket } from "@/lib/search/teaching-scope";
import type { VectorSpace } from "@/lib/search/vector-space";
import type { Example } from "./learn-classifier";

/** The latest of each kind that are learnt from: older ones were sorted by an older desk. */
const LATEST = 5_000;
/** Rows a query: one long statement would hold up everyone on the embedded database. */
const PAGE = 250;

interface Kind {
  table: typeof tickets | typeof articles;
  scope: SQL;
  chunksOf: SQL;
}

/** A ticket teaches by its report, since a report is what will be classified; an article by all of it. */
const kinds = (space: VectorSpace): Kind[] => [
  { table: tickets, scope: teachingTicket(null), chunksOf: sql`${chunks} where ${chunks.spaceId} = ${space.id} and ${chunks.ticketId} = ${tickets.id} and ${chunks.part} = 'report'` },
  { table: articles, scope: teachingArticle(), chunksOf: sql`${chunks} where ${chunks.spaceId} = ${space.id} and ${chunks.articleId} = ${articles.id}` },
];

/** A document of the desk with its title, by which one that is lent too is known. */
export interface OwnExample extends Example {
  title: string;
}

interface Row extends Record<string, unknown> {
  id: string;
  title: string;
  category: Category;
  vector: string;
}

async function readKind(ctx: Ctx, { table, scope, chunksOf }: Kind): Promise<OwnExample[]> {
  const examples: OwnExample[] = [];
  for (let before: string | null = null; examples.length < LATEST; ) {
    const rows: Row[] = await ctx.db.execute<Row>(sql`
      select ${table.id}::text as id, ${table.title} as title, ${table.category} as category, (select l2_normalize(avg(${chunks.embedding}))::text from ${chunksOf}) as vector
      from ${table} where ${scope} and (${before}::bigint is null or ${table.id} < ${before}::bigint) and exists (select from ${chunksOf})
      order by ${table.id} desc limit ${PAGE}`);
    for (const { title, category, vector } of rows) examples.push({ title, category, vector: Float32Array.from(JSON.parse(vector) as number[]) });
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) break;
    before = last.id;
  }
  return examples;
}

/** The desk's solved tickets and published articles with their vectors of a space, each as one; hidden and confidential ones are not among them. */
export async function readOwnExamples(ctx: Ctx, space: VectorSpace): Promise<OwnExample[]> {
  const examples: OwnExample[] = [];
  for (const kind of kinds(space)) examples.push(...(await readKind(ctx, kind)));
  return examples;
}

/** A digest that changes whenever `readOwnExamples` would give something else: other documents, categories or vectors. */
export async function digestOwnExamples(ctx: Ctx, space: VectorSpace): Promise<string> {
  const digests: string[] = [];
  for (const { table, scope, chunksOf } of kinds(space)) {
    const [row] = await ctx.db.execute<{ digest: string }>(sql`
      select md5(coalesce(string_agg(concat_ws(' ', id, category, newest), ',' order by id desc), '')) as digest from (
        select ${table.id} as id, ${table.category} as category, (select max(${chunks.id}) from ${chunksOf}) as newest
        from ${table} where ${scope} and exists (select from ${chunksOf}) order by ${table.id} desc limit ${LATEST}
      ) learnt`);
    digests.push(row?.digest ?? "");
  }
  return digests.join(" ");
}
