import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
const MIGRATION_LOCK = 0x6d696772;

/** Tables that the app's role may add to and read, and nothing else. */
const APPEND_ONLY = ["ticket_history", "admin_audit"];

/** Brings the schema up to date, or as far as another folder goes; does nothing when it is. Two callers at once wait for each other. */
export async function migrate(url: string, migrationsFolder = MIGRATIONS_FOLDER): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}

/**
 * Lets `role` do the app's work on tables that the migrations' owner keeps: it reads and writes rows, adds to the
 * append-only tables without changing them, and can alter no table, so it can drop no trigger either.
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const name = sql.identifier(role);
  try {
    // At once, or the role could change the history in between; one caller at a time, or grants meet in the catalogue.
    await drizzle(client).transaction(async (db) => {
      await db.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      for (const schema of ["public", "pgboss"].map((schema) => sql.identifier(schema))) {
        await db.execute(sql`grant usage on schema ${schema} to ${name}`);
        await db.execute(sql`grant select, insert, update, delete on all tables in schema ${schema} to ${name}`);
        await db.execute(sql`grant usage, select on all sequences in schema ${schema} to ${name}`);
        await db.execute(sql`grant execute on all functions in schema ${schema} to ${name}`);
      }
      // It tells by them whether it is ready.
      await db.execute(sql`grant usage on schema drizzle to ${name}`);
      await db.execute(sql`grant select on drizzle.__drizzle_migrations to ${name}`);
      for (const table of APPEND_ONLY) await db.execute(sql`revoke update, delete, truncate on ${sql.identifier(table)} from ${name}`);
    });
  } finally {
    await client.end();
  }
}
