import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ActorType, Visibility } from "@/db/enums";
import { bytes, createdAt, identity, moment, reference } from "./columns";
import { comments } from "./comments";
import { tickets } from "./tickets";

/** Bytes under the hash of their content; the same file twice is kept once. Unfinished while `hash` is null. */
export const blobs = pgTable(
  "blobs",
  {
    id: identity("id").primaryKey(),
    /** SHA-256. */
    hash: bytes("hash").unique(),
    size: bigint("size", { mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [index("blobs_created_at_idx").on(table.createdAt)],
);

export const blobChunks = pgTable(
  "blob_chunks",
  {
    blobId: reference("blob_id").notNull().references(() => blobs.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    data: bytes("data").notNull(),
  },
  (table) => [primaryKey({ columns: [table.blobId, table.position] })],
);

export const attachments = pgTable(
  "attachments",
  {
    id: identity("id").primaryKey(),
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    commentId: reference("comment_id").references(() => comments.id),
    /** Null once the file is removed and its bytes are gone. */
    blobId: reference("blob_id").references(() => blobs.id),
    fileName: text("file_name").notNull(),
    /** As the bytes show it, whatever the sender said. */
    mediaType: text("media_type").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    visibility: text("visibility").$type<Visibility>().notNull(),
    uploadedByType: text("uploaded_by_type").$type<ActorType>().notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    createdAt: createdAt(),
    removedAt: moment("removed_at"),
  },
  (table) => [index("attachments_ticket_id_idx").on(table.ticketId, table.id), index("attachments_blob_id_idx").on(table.blobId)],
);
