import { isDeepStrictEqual } from "node:util";
import { type Article, ARTICLE_FIELDS } from "./schema";

/** The fields whose every change makes a version. */
export const VERSIONED = ARTICLE_FIELDS satisfies readonly (keyof Article)[];

export type ArticleState = Pick<Article, (typeof VERSIONED)[number]>;

/** The fields in which a patch differs from what is there. */
export const changedFields = (before: ArticleState, patch: Partial<ArticleState>): (typeof VERSIONED)[number][] =>
  VERSIONED.filter((field) => patch[field] !== undefined && !isDeepStrictEqual(patch[field], before[field]));
