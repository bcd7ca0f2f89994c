import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { ArticleStatus, Audience, Category, Locale } from "@/db/enums";
import { createdAt, identity, searchVector, tsvector, updatedAt } from "./columns";
import { employees } from "./employees";

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
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    searchText: text("search_text").notNull().default(""),
    search: tsvector("search").generatedAlwaysAs(searchVector()),
  },
  (table) => [
    index("articles_created_at_idx").on(table.createdAt.desc(), table.id.desc()),
    index("articles_category_idx").on(table.category),
    index("articles_search_idx").using("gin", table.search),
  ],
);
