import { z } from "zod";
import { AUDIENCES, CATEGORIES, LOCALES } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";

/** An article as it is typed; the server's schema decides what of it is right. */
const writtenArticle = z.object({
  title: z.string(),
  content: z.string(),
  category: z.enum(CATEGORIES),
  /** Empty: detected from the text. */
  language: z.enum(LOCALES).or(z.literal("")),
  tags: z.array(z.string()),
  audience: z.enum(AUDIENCES),
});

export type WrittenArticle = z.infer<typeof writtenArticle>;

/** What was typed and is not saved: the fields that were changed, of the version that was changed. */
export const articleDraft = writtenArticle.partial().extend({ version: z.number().int().optional(), ticket: z.string().optional() });

export type ArticleDraft = z.infer<typeof articleDraft>;

export const NOTHING_TYPED: ArticleDraft = {};

export const BLANK_ARTICLE: WrittenArticle = { title: "", content: "", category: "other", language: "", tags: [], audience: "staff" };

export const writtenOf = ({ title, content, category, language, tags, audience }: Omit<WrittenArticle, "language"> & Pick<Article, "language">): WrittenArticle => ({
  title,
  content,
  category,
  language,
  tags,
  audience,
});

const FIELDS = writtenArticle.keyof().options;

/** An article with what was typed in place of what it said. */
export function typedOver(written: WrittenArticle, draft: ArticleDraft): WrittenArticle {
  const typed = FIELDS.flatMap((field) => (draft[field] === undefined ? [] : [[field, draft[field]]]));
  return { ...written, ...Object.fromEntries(typed) };
}

const isSame = (one: WrittenArticle, two: WrittenArticle, field: keyof WrittenArticle) => JSON.stringify(one[field]) === JSON.stringify(two[field]);

/** The fields in which two differ. */
export const differingFields = (one: WrittenArticle, two: WrittenArticle): (keyof WrittenArticle)[] => FIELDS.filter((field) => !isSame(one, two, field));
