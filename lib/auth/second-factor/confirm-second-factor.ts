import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { twoFactors } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { actingPerson } from "../acting-person";
import { authorize } from "../permissions";

export const confirmSecondFactorInput = z.object({ code: z.string().max(20) });

export type ConfirmSecondFactorInput = z.input<typeof confirmSecondFactorInput>;

/** A first code shows that the app has the secret; from now on sign-in asks for one. Throws conflict without a start, and invalid. */
export async function confirmSecondFactor(ctx: Ctx, input: ConfirmSecondFactorInput): Promise<void> {
  authorize(ctx.actor, "secondFactor.manage");
  const { code } = parseInput(confirmSecondFactorInput, input);
  const { id } = actingPerson(ctx);
  await inTransaction(ctx, async (ctx) => {
    const started = and(eq(twoFactors.userId, id), eq(twoFactors.verified, false));
    const [row] = await ctx.db.select().from(twoFactors).where(started).for("update");
    if (!row) throw new DomainError("conflict", "second_factor_not_started");
    const secret = await symmetricDecrypt({ key: env().AUTH_SECRET, data: row.secret });
    if (!(await createOTP(secret).verify(code.replaceAll(/\s/g, "")))) {
      throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "code", reason: "second_factor_wrong" }] });
    }
    await ctx.db.update(twoFactors).set({ verified: true, failedVerificationCount: 0, lockedUntil: null }).where(eq(twoFactors.id, row.id));
    await ctx.db.update(employees).set({ twoFactorEnabled: true, updatedAt: ctx.now() }).where(eq(employees.id, id));
    await recordDeed(ctx, { action: "second_factor.enabled", subject: `employee ${id}` });
  });
}
