import { afterAll, beforeAll, inject } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { wireRuntime } from "@/lib/core/runtime";
import { type RunningQueue, startQueue } from "@/worker/queue/pg-boss-queue";
import { SYSTEM } from "./actors";

export interface RaceDatabase {
  url: string;
  /** A ctx whose queries run side by side, each on a connection of its own; what they write stays until the run ends. */
  ctx(): Ctx;
}

/**
 * The migrated native database of this run, for a file's races. Call it at the top of the file.
 * @param connections how many queries run at once
 */
export function raceDatabase({ connections = 64 } = {}): RaceDatabase {
  const url = inject("nativeDatabaseUrl");
  let connection: DatabaseConnection;
  let queue: RunningQueue;
  beforeAll(async () => {
    connection = createDb(url, { max: connections, name: "deskwise-race" });
    queue = await startQueue(url);
    wireRuntime({ connection, queue });
  });
  afterAll(async () => {
    await queue.close();
    await connection.close();
  });
  return { url, ctx: () => ({ db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() }) };
}
