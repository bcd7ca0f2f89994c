import { z } from "zod";
import { ACTOR_TYPES, ARTICLE_STATUSES, AUDIENCES, CATEGORIES, LOCALES } from "@/db/enums";
import { nameField, pageFields, textField } from "@/lib/core/field";
import { nearArticle } from "@/lib/search/schema";

export const ARTICLE_TITLE_MAX = 300;
export const ARTICLE_CONTENT_MAX = 200_000;

const tags = z.array(textField(50)).max(20);

const fields = {
  title: textField(ARTICLE_TITLE_MAX),
  /** Markdown. */
  content: textField(ARTICLE_CONTENT_MAX),
  category: z.enum(CATEGORIES),
  tags,
  language: z.enum(LOCALES),
  status: z.enum(ARTICLE_STATUSES),
  audience: z.enum(AUDIENCES),
};

export const createArticleInput = z.object({
  ...fields,
  category: fields.category.default("other"),
  tags: tags.default([]),
  /** Detected from the text when left out. */
  language: fields.language.optional(),
  status: fields.status.default("published"),
  audience: fields.audience.default("staff"),
});

export type CreateArticleInput = z.input<typeof createArticleInput>;

export const articleKey = z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed");

export const readArticleInput = z.object({ id: articleKey });

export type ReadArticleInput = z.input<typeof readArticleInput>;

/** An article and the version of it that the caller has seen. */
export const articleTarget = z.object({ id: articleKey, version: z.number().int().optional() });

export type ArticleTargetInput = z.input<typeof articleTarget>;

/** Everything anew: what is left out gets its default. */
export const replaceArticleInput = createArticleInput.extend(articleTarget.shape);

export type ReplaceArticleInput = z.input<typeof replaceArticleInput>;

export const updateArticleInput = z.strictObject({ ...articleTarget.shape, ...z.object(fields).partial().shape });

export type UpdateArticleInput = z.input<typeof updateArticleInput>;

export const listArticlesInput = z.object({
  ...pageFields,
  category: z.enum(CATEGORIES).optional(),
  language: z.enum(LOCALES).optional(),
  status: z.enum(ARTICLE_STATUSES).optional(),
  audience: z.enum(AUDIENCES).optional(),
  tag: nameField(50).optional(),
  search: z.string().max(300).optional(),
  sort: z.enum(["created_at", "-created_at", "updated_at", "-updated_at"]).default("-updated_at"),
});

export type ListArticlesInput = z.input<typeof listArticlesInput>;

export const article = z.object({
  id: z.string(),
  title: z.string(),
  content: z.string(),
  category: z.enum(CATEGORIES),
  tags: z.array(z.string()),
  language: z.enum(LOCALES),
  status: z.enum(ARTICLE_STATUSES),
  audience: z.enum(AUDIENCES),
  /** Completed analyses that cite it. */
  usageCount: z.number().int(),
  /** Of those that staff judged, the share whose last verdict is accepted. */
  successRate: z.number().nullable(),
  createdBy: z.string().nullable(),
  /** The ticket that it was drafted from. */
  sourceTicketId: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type Article = z.infer<typeof article>;

export const listArticleVersionsInput = z.object({ ...readArticleInput.shape, ...pageFields });

export type ListArticleVersionsInput = z.input<typeof listArticleVersionsInput>;

export const articleVersionEntry = z.object({
  version: z.number().int(),
  title: z.string(),
  status: z.enum(ARTICLE_STATUSES),
  changedBy: z.string(),
  createdAt: z.date(),
});

export type ArticleVersionEntry = z.infer<typeof articleVersionEntry>;

export const readArticleVersionInput = z.object({ ...readArticleInput.shape, version: z.string().regex(/^[1-9]\d{0,8}$/, "id_malformed") });

export type ReadArticleVersionInput = z.input<typeof readArticleVersionInput>;

export const articleVersion = articleVersionEntry.extend({
  content: z.string(),
  category: z.enum(CATEGORIES),
  tags: z.array(z.string()),
  language: z.enum(LOCALES),
  audience: z.enum(AUDIENCES),
});

export type ArticleVersion = z.infer<typeof articleVersion>;

/** Puts back what an article said in `restored`; whether it is published and for whom stays. */
export const restoreArticleVersionInput = articleTarget.extend({ restored: z.number().int().positive() });

export type RestoreArticleVersionInput = z.input<typeof restoreArticleVersionInput>;

export const ARTICLE_FIELDS = ["title", "content", "category", "tags", "language", "status", "audience"] as const;

export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** A version as what it changed. */
export const articleChange = z.object({
  version: z.number().int(),
  title: z.string(),
  status: z.enum(ARTICLE_STATUSES),
  changedByType: z.enum(ACTOR_TYPES),
  changedBy: z.string(),
  /** A person's; null where the actor is none. */
  changedByName: z.string().nullable(),
  createdAt: z.date(),
  /** Against the version before; empty of the first one. */
  changed: z.array(z.enum(ARTICLE_FIELDS)),
});

export type ArticleChange = z.infer<typeof articleChange>;

/** An article that a person wrote with a solved ticket, named by id or number, beside them. */
export const writeArticleFromTicketInput = createArticleInput.extend({ ticket: nameField(30) });

export type WriteArticleFromTicketInput = z.input<typeof writeArticleFromTicketInput>;

/** Articles that say much the same already, nearest first, so that a person can decide. */
const nearDuplicates = z.array(nearArticle);

export const draftedArticle = article.extend({ nearDuplicates });

export type DraftedArticle = z.infer<typeof draftedArticle>;

export const draftPreview = article.pick({ title: true, content: true, category: true, tags: true, language: true, status: true, audience: true }).extend({ nearDuplicates });

export type DraftPreview = z.infer<typeof draftPreview>;
