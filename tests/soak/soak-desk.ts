import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { createDb } from "@/db/client";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import type { AnalysisStage } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { SYSTEM } from "@/tests/support/actors";
import { migrateDesk } from "@/worker/queue/migrate-desk";
import { startQueue } from "@/worker/queue/pg-boss-queue";

/** A desk without web and worker: what soaks start and kill is theirs. */
export interface SoakDesk {
  ctx: Ctx;
  /** What a process of this desk needs. */
  environment: Record<string, string>;
  workerPort: number;
  /** Resolves as soon as the database says that an analysis has entered a stage. */
  nextStage(stage: AnalysisStage): Promise<void>;
  close(): Promise<void>;
}

const CHANNEL = "soak_stages";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function openDatabase(databaseUrl: string | undefined): Promise<{ url: string; close(): Promise<void> }> {
  if (databaseUrl === undefined) {
    const dataDir = await mkdtemp(join(tmpdir(), "deskwise-soak-"));
    const { url, close } = await openEmbeddedDatabase({ dataDir });
    return { url, close: () => close().then(() => rm(dataDir, { recursive: true, force: true })) };
  }
  const name = `soak_${randomBytes(6).toString("hex")}`;
  const server = createDb(databaseUrl, { max: 1 });
  await server.db.execute(sql`create database ${sql.identifier(name)}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const close = async () => {
    await server.db.execute(sql`drop database ${sql.identifier(name)} with (force)`);
    await server.close();
  };
  return { url: url.href, close };
}

export async function openSoakDesk(databaseUrl?: string): Promise<SoakDesk> {
  const database = await openDatabase(databaseUrl);
  const secret = () => randomBytes(24).toString("hex");
  const environment = { DATABASE_URL: database.url, AUTH_SECRET: secret(), AUDIT_KEY: secret(), INTERNAL_TOKEN: secret(), EMBEDDING_OFFLINE: "1" };
  provideEnv(environment);
  await migrateDesk({ databaseUrl: database.url });
  const connection = createDb(database.url);
  const queue = await startQueue(database.url);
  wireRuntime({ connection, queue });
  await connection.db.execute(sql`create function soak_stage() returns trigger language plpgsql as $$
    begin perform pg_notify('soak_stages', new.stage); return null; end $$`);
  await connection.db.execute(sql`create trigger soak_stage after update of stage on ai_responses for each row execute function soak_stage()`);
  const waiting = new Map<string, () => void>();
  const stopListening = await connection.listen(CHANNEL, (stage) => waiting.get(stage)?.(), () => undefined);
  return {
    ctx: { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() },
    environment,
    workerPort: await freePort(),
    nextStage: (stage) => new Promise((resolve) => waiting.set(stage, resolve)),
    close: async () => {
      await stopListening();
      await queue.close();
      await connection.close();
      await database.close();
    },
  };
}
