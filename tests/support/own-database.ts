import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { inject } from "vitest";
import { createDb } from "@/db/client";
import { migrateDesk } from "@/worker/queue/migrate-desk";

export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A native database without a table. */
export async function makeEmptyDatabase(): Promise<OwnDatabase> {
  const name = `desk_${randomBytes(6).toString("hex")}`;
  const admin = createDb(inject("nativeDatabaseUrl"), { max: 1 });
  await admin.db.execute(sql.raw(`create database ${name}`));
  const url = Object.assign(new URL(inject("nativeDatabaseUrl")), { pathname: `/${name}` }).href;
  return {
    url,
    drop: async () => {
      await admin.db.execute(sql.raw(`drop database ${name} with (force)`));
      await admin.close();
    },
  };
}

/** A migrated native database for one test file: for a worker that would take the jobs of all others. */
export async function makeOwnDatabase(): Promise<OwnDatabase> {
  const database = await makeEmptyDatabase();
  await migrateDesk({ databaseUrl: database.url });
  return database;
}
