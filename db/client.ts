import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { guarding } from "./guarding";
import { type OnQuery, preparing } from "./preparing";

type NoSchema = Record<string, never>;

/** A pool or an open transaction: what every query runs on. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

export interface DatabaseConnection {
  db: Database;
  /** Runs `onNotify` for each NOTIFY on the channel, and again after each reconnection. */
  listen(channel: string, onNotify: (payload: string) => void, onReconnect: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; 10 unless told. */
  max?: number;
  name?: string;
  onQuery?: OnQuery;
}

/** Seconds before a database that refused a connection is asked again; the driver's own go up to twenty. */
const pauseBefore = (refusals: number): number => Math.min(0.05 * 2 ** refusals, 1);

/** Opens a pool on a PostgreSQL URL; it connects at the first query and reconnects by itself. */
export function createDb(url: string, { max = 10, name = "deskwise", onQuery }: DatabaseOptions = {}): DatabaseConnection {
  const client = postgres(url, {
    max,
    connect_timeout: 10,
    backoff: pauseBefore,
    idle_timeout: 60,
    onnotice: () => undefined,
    // Compiling a query costs more here than the longest of them takes. A plan that is made once for all values serves a rare
    // word as badly as a common one.
    // A machine that vanishes says no goodbye: without these, its open transaction would keep its locks for two hours.
    connection: { application_name: name, jit: "off", plan_cache_mode: "force_custom_plan", idle_in_transaction_session_timeout: 60_000, tcp_keepalives_idle: 30, tcp_keepalives_interval: 10, tcp_keepalives_count: 3 },
  });
  return {
    db: drizzle(preparing(guarding(client), onQuery)),
    listen: async (channel, onNotify, onReconnect) => {
      const listener = await client.listen(channel, onNotify, onReconnect);
      return listener.unlisten;
    },
    close: () => client.end({ timeout: 5 }),
  };
}
