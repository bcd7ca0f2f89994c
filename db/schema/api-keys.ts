import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes, createdAt, identity, moment } from "./columns";
import { employees } from "./employees";

/** Only the SHA-256 of a key is kept; the key itself carries 192 random bits, so no slower hash is needed. */
export const apiKeys = pgTable("api_keys", {
  id: identity("id").primaryKey(),
  name: text("name").notNull(),
  prefix: text("prefix").notNull(),
  hash: bytes("hash").notNull().unique(),
  scopes: text("scopes").array().notNull(),
  createdBy: text("created_by").references(() => employees.id),
  createdAt: createdAt(),
  lastUsedAt: moment("last_used_at"),
  expiresAt: moment("expires_at"),
  revokedAt: moment("revoked_at"),
});
