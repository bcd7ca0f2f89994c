import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { nameField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { COMPANY } from "./company/company-provider";
import { endChallenges } from "./end-challenges";
import { authorize } from "./permissions";

export const endSessionsInput = z.object({ employeeId: nameField(100) });

export type EndSessionsInput = z.input<typeof endSessionsInput>;

/** Signs somebody out everywhere: for a lost device. An account at the company's provider is linked anew, by its mail, next time. */
export async function endSessions(ctx: Ctx, input: EndSessionsInput): Promise<void> {
  authorize(ctx.actor, "session.endOthers");
  const { employeeId } = parseInput(endSessionsInput, input);
  await inTransaction(ctx, async (ctx) => {
    if (!(await findActiveEmployee(ctx, employeeId))) throw new DomainError("not_found", "employee_unknown");
    await ctx.db.delete(sessions).where(eq(sessions.userId, employeeId));
    await ctx.db.delete(accounts).where(and(eq(accounts.userId, employeeId), eq(accounts.providerId, COMPANY)));
    await endChallenges(ctx, employeeId);
    await recordDeed(ctx, { action: "sessions.ended", subject: `employee ${employeeId}` });
  });
}
