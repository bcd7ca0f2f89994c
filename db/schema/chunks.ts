import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, jsonb, pgTable, smallserial, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChunkPart } from "@/db/enums";
import { articles } from "./articles";
import { createdAt, identity, moment, reference, vector } from "./columns";
import { tickets } from "./tickets";

/** One row a model and way of cutting texts: only vectors of one space are ever compared. */
export const vectorSpaces = pgTable(
  "vector_spaces",
  {
    id: smallserial("id").primaryKey(),
    model: text("model").notNull(),
    /** Which version of the desk's cutting and cleaning of texts the vectors were made of. */
    chunking: integer("chunking").notNull().default(1),
    dimensions: integer("dimensions").notNull(),
    createdAt: createdAt(),
    /** Since when every teaching document has its vectors here; null while some have none. */
    completedAt: moment("completed_at"),
  },
  (table) => [uniqueIndex("vector_spaces_key").on(table.model, table.chunking)],
);

/** A text classifier over the vectors of one space, learnt from the desk's own solved tickets. */
export const classifiers = pgTable("classifiers", {
  spaceId: integer("space_id").primaryKey().references(() => vectorSpaces.id, { onDelete: "cascade" }),
  /** A digest of what it was learnt from, and category names with their weights, a bias last. */
  weights: jsonb("weights").$type<unknown>().notNull(),
  /** The desk's own documents that it was learnt from. */
  documents: integer("documents").notNull(),
  /** Share right on documents that it had not seen while learning, in folds; null when there were too few to say. */
  accuracy: doublePrecision("accuracy"),
  trainedAt: moment("trained_at").notNull(),
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
