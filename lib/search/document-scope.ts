import { type SQL, sql } from "drizzle-orm";
import { teachingArticle, teachingTicket } from "./teaching-scope";

/** Which documents are looked at: a condition on rows of `tickets` and one on rows of `articles`. */
export interface DocumentScope {
  ticket: SQL;
  article: SQL;
}

export const noDocument = sql`false`;

/** What an analysis learns from. */
export const teachingScope = (asking: string | null): DocumentScope => ({ ticket: teachingTicket(asking), article: teachingArticle() });
