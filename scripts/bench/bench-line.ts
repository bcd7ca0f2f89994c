import { execFileSync } from "node:child_process";
import { sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";

/** What every line of a benchmark tells about where it was measured. */
export interface BenchPlace {
  /** Tickets in the database. */
  rows: number;
  /** Its version, and whether a commit waits for the disk. */
  database: string;
  commit: string;
}

function commitOf(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
}

export async function benchPlace(ctx: Ctx): Promise<BenchPlace> {
  const [row] = await ctx.db.execute<{ version: string; fsync: string }>(sql`select split_part(version(), ' on ', 1) as version, current_setting('fsync') as fsync`);
  return { rows: await ctx.db.$count(tickets), database: `${row?.version}, fsync ${row?.fsync}`, commit: commitOf() };
}
