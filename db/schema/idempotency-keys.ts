import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, createdAt } from "./columns";

/** A write that was done under a caller's key, with its answer: the same request again gets it again. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    /** Who asked: "person E1004". */
    caller: text("caller").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of method, path and body. */
    fingerprint: bytes("fingerprint").notNull(),
    /** The verb's result; null for an answer that carries a secret. */
    result: jsonb("result").$type<unknown>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.caller, table.key] }), index("idempotency_keys_created_at_idx").on(table.createdAt)],
);
