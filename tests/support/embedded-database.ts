import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import { migrateDesk } from "@/worker/queue/migrate-desk";

declare module "vitest" {
  interface ProvidedContext {
    /** One for each test worker: the embedded database answers one connection at a time. */
    databaseUrls: string[];
  }
}

async function openDatabase() {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-test-"));
  const { url, close } = await openEmbeddedDatabase({ dataDir });
  await migrateDesk({ databaseUrl: url });
  return { url, drop: () => close().then(() => rm(dataDir, { recursive: true, force: true })) };
}

/** Embedded databases for all `.db.test.ts` files of a run, one a worker: each test rolls back, so that its files can share one. */
export default async function embeddedDatabases(project: TestProject): Promise<() => Promise<void>> {
  const databases = await Promise.all(Array.from({ length: project.config.maxWorkers }, openDatabase));
  project.provide("databaseUrls", databases.map(({ url }) => url));
  return async () => void (await Promise.all(databases.map(({ drop }) => drop())));
}
