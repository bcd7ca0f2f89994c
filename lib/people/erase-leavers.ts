import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { eraseEmployee } from "./erase-employee";

const DAY_MS = 86_400_000;
/** In a run: an erasure reads the whole desk. */
const MOST = 20;

/** Erases people who have been deactivated, and not changed since, for as long as the operator lets them be known; none unless told. */
export async function eraseLeavers(ctx: Ctx, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
  authorize(ctx.actor, "desk.sweep");
  const { ERASE_LEAVERS_AFTER_DAYS } = env();
  if (ERASE_LEAVERS_AFTER_DAYS === undefined) return;
  const left = new Date(ctx.now().getTime() - ERASE_LEAVERS_AFTER_DAYS * DAY_MS);
  const leavers = await ctx.db
    .select({ employeeId: employees.id, version: employees.version })
    .from(employees)
    .where(and(eq(employees.isActive, false), isNull(employees.erasedAt), lt(employees.updatedAt, left)))
    .orderBy(asc(employees.updatedAt))
    .limit(MOST);
  for (const leaver of leavers) {
    if (signal?.aborted) return;
    // Somebody may have come back, or have been erased, since they were found.
    await eraseEmployee(ctx, leaver).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }
}
