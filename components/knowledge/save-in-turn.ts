import type { Answer } from "@/components/forms/answer";
import type { ArticleStatus } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";
import type { WrittenArticle } from "./article-draft";

/** How an article is saved, and whether it is shown then. */
export interface AskedSave {
  status: ArticleStatus;
  leave: boolean;
}

/** What is rewritten: an article, and the version of it that was seen. */
export type SavedBase = Pick<Article, "id" | "version">;

export interface DoneSave {
  article: Article;
  leave: boolean;
  sent: WrittenArticle;
}

interface Saving {
  store: (base: SavedBase | undefined, status: ArticleStatus, sent: WrittenArticle) => Promise<Answer<Article>>;
  /** What was asked for meanwhile, once. */
  takeWaiting: () => AskedSave | undefined;
  /** What stands in the editor by then. */
  latest: () => WrittenArticle;
  onStored: (article: Article) => void;
}

/** One save at a time: what is asked for meanwhile, as by Ctrl+Enter right after Ctrl+S, is done on top of it, unless that was refused. */
export async function saveInTurn(saving: Saving, { status, leave }: AskedSave, base: SavedBase | undefined, sent: WrittenArticle): Promise<Answer<DoneSave>> {
  const answer = await saving.store(base, status, sent);
  const next = saving.takeWaiting();
  if (!answer.ok) return answer;
  if (!next) return { ok: true, result: { article: answer.result, leave, sent } };
  saving.onStored(answer.result);
  return saveInTurn(saving, next, answer.result, saving.latest());
}
