import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb } from "@/db/client";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { migrateDesk } from "@/worker/queue/migrate-desk";
import { startQueue } from "@/worker/queue/pg-boss-queue";
import { wireModels } from "@/worker/wire-models";
import { defaultLogLevel } from "../stack/env-of-stack";

export interface EvaluatedDesk {
  ctx: Ctx;
  /** The person who reports every ticket. */
  requesterId: string;
  close(): Promise<void>;
}

/** A whole desk, without its web, in a database that is made for it and thrown away. */
export async function openDeskOfItsOwn(): Promise<EvaluatedDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-eval-"));
  const database = await openEmbeddedDatabase({ dataDir });
  const secret = () => randomBytes(24).toString("hex");
  const env = provideEnv({ DATABASE_URL: database.url, AUTH_SECRET: secret(), AUDIT_KEY: secret(), INTERNAL_TOKEN: secret(), LOG_LEVEL: defaultLogLevel("error") });
  await migrateDesk({ databaseUrl: database.url });
  const connection = createDb(database.url);
  const queue = await startQueue(database.url);
  const models = await wireModels(env);
  wireRuntime({ connection, queue, models });
  const ctx: Ctx = { db: connection.db, actor: { type: "system", name: "eval" }, locale: env.DEFAULT_LOCALE, now: () => new Date() };
  const requesterId = "eval";
  await connection.db.insert(employees).values({ id: requesterId, email: "eval@desk.invalid", name: "Evaluation" });
  return {
    ctx,
    requesterId,
    close: async () => {
      await queue.close();
      await models.dispose();
      await connection.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
