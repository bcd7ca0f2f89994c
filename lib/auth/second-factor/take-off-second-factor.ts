import { eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { twoFactors } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/** In the caller's transaction: a person's second factor, begun or in use, is no more. Throws conflict where there is none. */
export async function takeOffSecondFactor(ctx: Ctx, employeeId: string): Promise<void> {
  const gone = await ctx.db.delete(twoFactors).where(eq(twoFactors.userId, employeeId)).returning({ id: twoFactors.id });
  if (gone.length === 0) throw new DomainError("conflict", "second_factor_off");
  await ctx.db.update(employees).set({ twoFactorEnabled: false, updatedAt: ctx.now() }).where(eq(employees.id, employeeId));
  await recordDeed(ctx, { action: "second_factor.disabled", subject: `employee ${employeeId}` });
}
