import { index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { ActorType, AuditAction } from "@/db/enums";
import { bytes, createdAt, identity, reference } from "./columns";

/** Who did what to people, keys and settings. Append-only and one chain of HMACs, as a ticket's history is. */
export const adminAudit = pgTable(
  "admin_audit",
  {
    id: identity("id").primaryKey(),
    position: integer("position").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
    actorType: text("actor_type").$type<ActorType>().notNull(),
    actor: text("actor").notNull(),
    /** What it was done to, for example "employee E1004". */
    subject: text("subject").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>(),
    createdAt: createdAt(),
    salt: bytes("salt"),
    digest: bytes("digest").notNull(),
    mac: bytes("mac").notNull(),
    /** Set once, by the erasure that blanked details and salt. */
    erasureId: reference("erasure_id"),
  },
  (table) => [unique("admin_audit_position_key").on(table.position), index("admin_audit_created_at_idx").on(table.createdAt), index("admin_audit_subject_idx").on(table.subject)],
);

/** How long each chain is and how it ends, sealed with the key from outside: a chain that was cut off does not fit. */
export const chainHeads = pgTable("chain_heads", {
  /** "admin", or the id of the ticket. */
  chain: text("chain").primaryKey(),
  length: integer("length").notNull(),
  mac: bytes("mac").notNull(),
  seal: bytes("seal").notNull(),
});
