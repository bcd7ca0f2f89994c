import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { startQueue } from "@/worker/queue/pg-boss-queue";

export interface DeskAccess {
  ctx: Ctx;
  close(): Promise<void>;
}

/** Wires this process to a migrated desk, to call verbs as the command `name`. Reads lib/core/env. */
export async function openDesk(name: string): Promise<DeskAccess> {
  const { DATABASE_URL, DEFAULT_LOCALE } = env();
  const connection = createDb(DATABASE_URL, { max: 2, name: `deskwise-${name}` });
  const queue = await startQueue(DATABASE_URL);
  wireRuntime({ connection, queue });
  const ctx: Ctx = { db: connection.db, actor: { type: "system", name }, locale: DEFAULT_LOCALE, now: () => new Date() };
  const close = async () => {
    await queue.close();
    await connection.close();
  };
  return { ctx, close };
}
