import type { Answer } from "@/components/forms/answer";
import type { Article, ArticleVersion, CreateArticleInput, ReplaceArticleInput, WriteArticleFromTicketInput } from "@/lib/knowledge/schema";

/** An article as it is saved, and as the version said that was changed; null where that version is not there. */
export interface ArticleConflict {
  current: Article;
  seen: ArticleVersion | null;
}

/** What the editor asks the desk to do. */
export interface ArticleEditorActions {
  write: (input: CreateArticleInput) => Promise<Answer<Article>>;
  writeFromTicket: (input: WriteArticleFromTicketInput) => Promise<Answer<Article>>;
  rewrite: (input: ReplaceArticleInput) => Promise<Answer<Article>>;
  readConflict: (target: { id: string; version: number }) => Promise<Answer<ArticleConflict>>;
}
