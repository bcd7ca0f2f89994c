import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

/** The connection that a transaction runs on, as PostgreSQL names it. */
export async function backendOf({ db }: Ctx): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
}

/** How many connections wait for what this one has locked. */
export async function blockedBy({ db }: Ctx, backend: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_stat_activity where ${backend}::int = any(pg_blocking_pids(pid))`);
  return row?.count ?? 0;
}
