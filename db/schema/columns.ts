import { sql, type SQL } from "drizzle-orm";
import { customType, timestamp } from "drizzle-orm/pg-core";

/** A 64-bit identity whose value is a decimal string in TypeScript: JSON numbers lose digits beyond 2^53. */
export const identity = customType<{ data: string; driverData: string; notNull: true; default: true }>({
  dataType: () => "bigserial",
});

/** A reference to an `identity`. */
export const reference = customType<{ data: string; driverData: string }>({ dataType: () => "bigint" });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** An untyped pgvector column: vectors of several dimensions share it, each space with its own partial index. */
export const vector = customType<{ data: Float32Array; driverData: string }>({
  dataType: () => "vector",
  toDriver: (value) => `[${Array.from(value).join(",")}]`,
  fromDriver: (value) => Float32Array.from(JSON.parse(value) as number[]),
});

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

export const createdAt = () => moment("created_at").notNull().defaultNow();

export const updatedAt = () => moment("updated_at").notNull().defaultNow();

/** `search_text` holds words that the desk has already segmented, so no stemmer may touch them. */
export const searchVector = (): SQL => sql`to_tsvector('simple', search_text)`;
