import type { Ctx } from "@/lib/core/ctx";
import { dumpOf } from "./dump";

/** What the queue notes about the moment is in no backup, and the upgrade after a restore touches the queues' own rows. */
const PASSING = /^pgboss\.(bam|instance|queue|queue_stats.*|version|warning|job_common)$/;

/** All rows of a desk, in an order of their own, to compare two databases with. */
export async function sortedDump(ctx: Ctx): Promise<Record<string, string[]>> {
  const dump = await dumpOf(ctx);
  return Object.fromEntries([...dump].filter(([table]) => !PASSING.test(table)).map(([table, rows]) => [table, rows.split("\n").toSorted()]));
}
