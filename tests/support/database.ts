import { createDb, type Database, type DatabaseConnection } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import type { DeskEvent } from "@/lib/core/desk-event";
import { wireRuntime } from "@/lib/core/runtime";
import { type RunningQueue, startQueue } from "@/worker/queue/pg-boss-queue";
import { SYSTEM } from "./actors";
import { embeddedDatabaseUrl } from "./embedded-url";

export interface TestCtx extends Ctx {
  /** What the test announced so far; a rolled-back transaction writes none of it. */
  outbox: DeskEvent[];
}

/** Thrown to roll back, and caught again; nothing else may look like it. */
class RolledBack extends Error {}

let opened: Promise<{ connection: DatabaseConnection; queue: RunningQueue }> | undefined;

/** What all tests of one worker share; its end closes it. */
async function openDesk() {
  const queue = await startQueue(embeddedDatabaseUrl());
  return { connection: createDb(embeddedDatabaseUrl(), { max: 2, name: "deskwise-test" }), queue };
}

function ctxOn(db: Database): TestCtx {
  return { db, actor: SYSTEM, locale: "en", now: () => new Date(), outbox: [] };
}

/**
 * Runs a test in a transaction that is rolled back, whatever it did. Whoever asks the runtime for a connection gets the
 * same transaction: on the embedded database, a query on another one would wait for it for ever.
 */
export async function withRollback(test: (ctx: TestCtx) => Promise<void>): Promise<void> {
  opened ??= openDesk();
  const { connection, queue } = await opened;
  const rolledBack = new RolledBack();
  await connection.db
    .transaction(async (tx) => {
      wireRuntime({ connection: { ...connection, db: tx }, queue });
      await test(ctxOn(tx));
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
}
