import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "@/db/preparing";
import type { Ctx } from "@/lib/core/ctx";
import type { Statement } from "./bare/bare-sources";

export interface Recorder {
  /** Whose statements are recorded. */
  ctx: Ctx;
  /** What was sent since it was asked last. */
  take(): Statement[];
  close(): Promise<void>;
}

/** A ctx on a connection of its own that notes each statement as it sends it. */
export function recordStatements(ctx: Ctx, databaseUrl: string): Recorder {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const sent: Statement[] = [];
  const logQuery = (text: string, values: unknown[]) => void sent.push({ text, values });
  return { ctx: { ...ctx, db: drizzle(preparing(client), { logger: { logQuery } }) }, take: () => sent.splice(0), close: () => client.end() };
}
