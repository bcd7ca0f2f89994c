import { sql } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import type { DeedRow } from "./chain-rows";
import type { Finding } from "./finding";
import { ADMIN_CHAIN } from "./seal-head";

const SAYS = ["history_rows", "audit_rows"] as const;

/** The erasures that the audit tells of, by the id of their row. */
export async function readErasures(ctx: Ctx): Promise<Map<string, DeedRow>> {
  const rows = await ctx.db.select().from(adminAudit).where(sql`${adminAudit.action} = 'employee.erased'`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The erasures that blanked another number of rows than they say: somebody used an old one to blank more. */
export async function miscounted(ctx: Ctx, erasures: ReadonlyMap<string, DeedRow>): Promise<Finding[]> {
  const counts = await ctx.db.execute<{ id: string; table: (typeof SAYS)[number]; rows: number }>(sql`
    select erasure_id::text as id, 'history_rows' as table, count(*)::int as rows from ticket_history where erasure_id is not null group by 1
    union all select erasure_id::text, 'audit_rows', count(*)::int from admin_audit where erasure_id is not null group by 1`);
  const found = new Map(counts.map(({ id, table, rows }) => [`${table} ${id}`, rows]));
  return [...erasures.values()].flatMap(({ id, position, details }) =>
    SAYS.flatMap((table) => {
      const [expected, blanked] = [details?.[table], found.get(`${table} ${id}`) ?? 0];
      if (typeof expected !== "number" || expected === blanked) return [];
      return [{ fault: "erasure_miscounted" as const, chain: ADMIN_CHAIN, position, expected, found: blanked }];
    }),
  );
}
