import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ActorType, ArticleStatus, Audience, Category, Locale } from "@/db/enums";
import { createdAt, identity, moment, reference, searchVector, tsvector, updatedAt } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

export const articles = pgTable(
  "articles",
  {
    id: identity("id").primaryKey(),
    title: text("title").notNull(),
    content: text("content").notNull(),
    category: text("category").$type<Category>().notNull(),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    language: text("language").$type<Locale>().notNull(),
    status: text("status").$type<ArticleStatus>().notNull().default("published"),
    audience: text("audience").$type<Audience>().notNull().default("staff"),
    usageCount: integer("usage_count").notNull().default(0),
    successRate: doublePrecision("success_rate"),
    createdBy: text("created_by").references(() => employees.id),
    /** The ticket that it was drafted from. */
    sourceTicketId: reference("source_ticket_id").references(() => tickets.id),
    version: integer("version").notNull().default(1),
    deletedAt: moment("deleted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    searchText: text("search_text").notNull().default(""),
    search: tsvector("search").generatedAlwaysAs(searchVector()),
  },
  (table) => [
    index("articles_created_at_idx").on(table.createdAt.desc(), table.id.desc()),
    index("articles_updated_at_idx").on(table.updatedAt.desc(), table.id.desc()),
    index("articles_category_idx").on(table.category),
    index("articles_search_idx").using("gin", table.search),
  ],
);

/** An article as each of its versions left it; the newest is the article itself. */
export const articleVersions = pgTable(
  "article_versions",
  {
    articleId: reference("article_id").notNull().references(() => articles.id),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    content: text("content").notNull(),
    category: text("category").$type<Category>().notNull(),
    tags: text("tags").array().notNull(),
    language: text("language").$type<Locale>().notNull(),
    status: text("status").$type<ArticleStatus>().notNull(),
    audience: text("audience").$type<Audience>().notNull(),
    changedByType: text("changed_by_type").$type<ActorType>().notNull(),
    changedBy: text("changed_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.version] })],
);
