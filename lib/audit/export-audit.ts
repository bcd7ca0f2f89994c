import { and, gt, gte, lt } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { when } from "@/lib/core/list-query";
import { inTransaction } from "@/lib/core/transaction";
import { recordDeed } from "./record-deed";
import { type DeedEntry, type ExportAuditInput, exportAuditInput } from "./schema";

const BATCH_ROWS = 500;

const { id, action, actorType, actor, subject, details, createdAt } = adminAudit;

export interface AuditExport {
  fileName: string;
  /** Read as they are asked for. Asking for the first is the export: it is a deed itself, and stands in the audit before a row is read. */
  batches: AsyncIterable<DeedEntry[]>;
}

/** Ids rise as the chain does, and its lock lets nobody commit a lower one later: what stands before the export is settled. */
async function* batchesOf(ctx: Ctx, { createdAfter, createdBefore }: ExportAuditInput): AsyncGenerator<DeedEntry[]> {
  const told = { created_after: createdAfter ?? null, created_before: createdBefore ?? null };
  const own = await inTransaction(ctx, (ctx) => recordDeed(ctx, { action: "audit.exported", subject: "audit", details: told }));
  const wanted = and(
    lt(id, own),
    when(createdAfter, (moment) => gte(createdAt, new Date(moment))),
    when(createdBefore, (moment) => lt(createdAt, new Date(moment))),
  );
  for (let last = "0", isWhole = true; isWhole; ) {
    const rows = await ctx.db
      .select({ id, action, actorType, actor, subject, details, createdAt })
      .from(adminAudit)
      .where(and(wanted, gt(id, last)))
      .orderBy(id)
      .limit(BATCH_ROWS);
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.id ?? last;
    isWhole = rows.length === BATCH_ROWS;
  }
}

/** All deeds before this one, oldest first. */
export async function exportAudit(ctx: Ctx, input: ExportAuditInput): Promise<AuditExport> {
  authorize(ctx.actor, "audit.read");
  const filter = parseInput(exportAuditInput, input);
  return Promise.resolve({ fileName: `audit-${ctx.now().toISOString().slice(0, 10)}.ndjson`, batches: batchesOf(ctx, filter) });
}
