import { createDb } from "@/db/client";
import { outliveDatabaseOutages } from "@/lib/core/database-away";
import type { Env } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { detectLanguage } from "@/lib/language/detect-language";
import { segment } from "@/lib/search/segment";
import { startQueue } from "@/worker/queue/pg-boss-queue";

/** Wires the web process: pages and route handlers run in it and find what hangs on globalThis. Returns how to end it. */
export async function wireWeb({ DATABASE_URL }: Env): Promise<() => Promise<void>> {
  outliveDatabaseOutages();
  const connection = createDb(DATABASE_URL, { name: "deskwise-web" });
  const queue = await startQueue(DATABASE_URL);
  wireRuntime({ connection, queue });
  // Dictionaries load at their first use; the first ticket should not pay for that.
  detectLanguage("warm up");
  segment("预热");
  return async () => {
    await queue.close();
    await connection.close();
  };
}
