import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import { migrateDesk } from "@/worker/queue/migrate-desk";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One embedded database for all `.db.test.ts` files of a run: each test rolls back, so they can share it. */
export default async function embeddedDatabase(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-test-"));
  const database = await openEmbeddedDatabase({ dataDir });
  await migrateDesk({ databaseUrl: database.url });
  project.provide("databaseUrl", database.url);
  return async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
