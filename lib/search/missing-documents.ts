import { type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { teachingArticle, teachingTicket } from "./teaching-scope";

interface Kind {
  table: typeof tickets | typeof articles;
  teaches: SQL;
  isThere: SQL;
  /** Its chunks in any space. */
  chunksOf: SQL;
  /** Of the chunks that it teaches by. */
  isTaught: SQL;
}

/** Articles come first: there are few of them, and each is written for many. */
const KINDS = {
  article: {
    table: articles,
    teaches: teachingArticle(),
    isThere: sql`${articles.deletedAt} is null`,
    chunksOf: sql`${chunks} where ${chunks.articleId} = ${articles.id}`,
    isTaught: sql`true`,
  },
  ticket: {
    table: tickets,
    teaches: teachingTicket(null),
    isThere: sql`${tickets.deletedAt} is null`,
    chunksOf: sql`${chunks} where ${chunks.ticketId} = ${tickets.id}`,
    isTaught: sql`${chunks.part} = 'resolution'`,
  },
} satisfies Record<string, Kind>;

export type DocumentKind = keyof typeof KINDS;

const ORDER: readonly DocumentKind[] = ["article", "ticket"];

/** A document that has vectors in other spaces and none in this one, such as the report of an open ticket, is to have them too. */
const wasEmbedded = ({ isThere, chunksOf }: Kind): SQL => sql`(${isThere} and exists (select from ${chunksOf}))`;

const lacks = (kind: Kind, spaceId: number): SQL => {
  const here = sql`${kind.chunksOf} and ${chunks.spaceId} = ${spaceId}`;
  return sql`(${kind.teaches} and not exists (select from ${here} and ${kind.isTaught}) or ${wasEmbedded(kind)} and not exists (select from ${here}))`;
};

/** Where a look through all documents has come to. */
export interface DocumentPlace {
  kind: DocumentKind;
  id: string;
}

/** The next documents behind a place that have no vectors in a space though they are to: articles, then tickets, newest first. */
export async function missingDocuments(ctx: Ctx, spaceId: number, after: DocumentPlace | undefined, limit: number): Promise<DocumentPlace[]> {
  for (const kind of after ? ORDER.slice(ORDER.indexOf(after.kind)) : ORDER) {
    const { table } = KINDS[kind];
    const behind = kind === after?.kind ? sql`${table.id} < ${after.id}::bigint` : sql`true`;
    const rows = await ctx.db.execute<{ id: string }>(sql`
      select ${table.id}::text as id from ${table} where ${behind} and ${lacks(KINDS[kind], spaceId)} order by ${table.id} desc limit ${limit}`);
    if (rows.length > 0) return rows.map(({ id }) => ({ kind, id }));
  }
  return [];
}

export interface DocumentCounts {
  done: number;
  total: number;
}

/** How many documents are to have vectors, and how many of them have them in a space; about 0.25 s for 100,000. */
export async function countEmbedded(ctx: Ctx, spaceId: number): Promise<DocumentCounts> {
  const counts = { done: 0, total: 0 };
  for (const kind of Object.values<Kind>(KINDS)) {
    const [row] = await ctx.db.execute<{ total: number; missing: number }>(sql`
      select count(*)::int as total, (count(*) filter (where ${lacks(kind, spaceId)}))::int as missing from ${kind.table} where ${kind.teaches} or ${wasEmbedded(kind)}`);
    counts.total += row?.total ?? 0;
    counts.done += (row?.total ?? 0) - (row?.missing ?? 0);
  }
  return counts;
}
