import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallserial, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChunkPart } from "@/db/enums";
import { articles } from "./articles";
import { createdAt, identity, reference, vector } from "./columns";
import { tickets } from "./tickets";

/** One row a model: only vectors of one space are ever compared. */
export const vectorSpaces = pgTable("vector_spaces", {
  id: smallserial("id").primaryKey(),
  model: text("model").notNull().unique(),
  dimensions: integer("dimensions").notNull(),
  createdAt: createdAt(),
});

/** A passage of a ticket or an article with the vector that one model made of it. */
export const chunks = pgTable(
  "chunks",
  {
    id: identity("id").primaryKey(),
    spaceId: integer("space_id").notNull().references(() => vectorSpaces.id),
    ticketId: reference("ticket_id").references(() => tickets.id, { onDelete: "cascade" }),
    articleId: reference("article_id").references(() => articles.id, { onDelete: "cascade" }),
    part: text("part").$type<ChunkPart>().notNull(),
    position: integer("position").notNull(),
    content: text("content").notNull(),
    embedding: vector("embedding").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check("chunks_one_document", sql`num_nonnulls(${table.ticketId}, ${table.articleId}) = 1`),
    uniqueIndex("chunks_ticket_key").on(table.ticketId, table.spaceId, table.part, table.position),
    uniqueIndex("chunks_article_key").on(table.articleId, table.spaceId, table.part, table.position),
    index("chunks_space_id_idx").on(table.spaceId),
  ],
);
