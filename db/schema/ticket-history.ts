import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { ActorType } from "@/db/enums";
import { adminAudit } from "./admin-audit";
import { bytes, createdAt, identity, reference } from "./columns";
import { tickets } from "./tickets";

/** Append-only: triggers refuse UPDATE, DELETE and TRUNCATE. A ticket's rows form a chain of HMACs. */
export const ticketHistory = pgTable(
  "ticket_history",
  {
    id: identity("id").primaryKey(),
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    position: integer("position").notNull(),
    /** The version of the ticket that the change made. */
    version: integer("version"),
    changedField: text("changed_field").notNull(),
    oldValue: text("old_value"),
    newValue: text("new_value"),
    comment: text("comment"),
    changedByType: text("changed_by_type").$type<ActorType>().notNull(),
    changedBy: text("changed_by").notNull(),
    createdAt: createdAt(),
    salt: bytes("salt"),
    digest: bytes("digest").notNull(),
    mac: bytes("mac").notNull(),
    /** Set once, by the erasure that blanked values, comment and salt. */
    erasureId: reference("erasure_id").references(() => adminAudit.id),
  },
  (table) => [
    unique("ticket_history_position_key").on(table.ticketId, table.position),
    index("ticket_history_created_at_idx").on(table.createdAt),
  ],
);
