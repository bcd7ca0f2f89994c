import { z } from "zod";
import { ARTICLE_STATUSES, AUDIENCES, CATEGORIES, LOCALES } from "@/db/enums";
import { nameField, pageFields, textField } from "@/lib/core/field";

export const createArticleInput = z.object({
  title: textField(300),
  content: textField(200_000),
  category: z.enum(CATEGORIES).default("other"),
  tags: z.array(textField(50)).max(20).default([]),
  /** Detected from the text when left out. */
  language: z.enum(LOCALES).optional(),
  status: z.enum(ARTICLE_STATUSES).default("published"),
  audience: z.enum(AUDIENCES).default("staff"),
});

export type CreateArticleInput = z.input<typeof createArticleInput>;

export const listArticlesInput = z.object({
  ...pageFields,
  category: z.enum(CATEGORIES).optional(),
  language: z.enum(LOCALES).optional(),
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
  usageCount: z.number().int(),
  successRate: z.number().nullable(),
  createdBy: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type Article = z.infer<typeof article>;
