import { readMigrationFiles } from "drizzle-orm/migrator";
import { expect, test } from "vitest";
import { MIGRATIONS_FOLDER } from "./migrate";
import { NEWEST_MIGRATION } from "./newest-migration";

test("the newest migration is the migrator's last", () => {
  expect(NEWEST_MIGRATION).toBe(readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).at(-1)?.folderMillis);
});
