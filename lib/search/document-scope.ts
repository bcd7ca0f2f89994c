import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { teachingArticle, teachingTicket } from "./teaching-scope";

/** Which documents are looked at: a condition on rows of `tickets` and one on rows of `articles`. */
export interface DocumentScope {
  ticket: SQL;
  article: SQL;
  /** Where words are counted, if not in the scope itself: much the same documents, but the same for all who ask, so that counts can be kept. */
  counted?: DocumentScope;
}

export const noDocument = sql`false`;

/** What an analysis learns from. */
export const teachingScope = (asking: string | null): DocumentScope => ({
  ticket: teachingTicket(asking),
  article: teachingArticle(),
  ...(asking === null ? {} : { counted: teachingScope(null) }),
});

const dialect = new PgDialect();

/** The same short text for the same scope. */
export function scopeKey({ ticket, article }: DocumentScope): string {
  const conditions = [ticket, article].map((condition) => dialect.sqlToQuery(condition));
  return createHash("sha256").update(JSON.stringify(conditions.map(({ sql: text, params }) => [text, params]))).digest("base64url");
}
