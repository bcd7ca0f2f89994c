import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { nameField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { findActiveEmployee } from "@/lib/people/find-employee";
import { authorize } from "../permissions";
import { takeOffSecondFactor } from "./take-off-second-factor";

export const removeSecondFactorInput = z.object({ employeeId: nameField(100) });

export type RemoveSecondFactorInput = z.input<typeof removeSecondFactorInput>;

/** For somebody who has lost app and recovery codes. */
export async function removeSecondFactor(ctx: Ctx, input: RemoveSecondFactorInput): Promise<void> {
  authorize(ctx.actor, "secondFactor.remove");
  const { employeeId } = parseInput(removeSecondFactorInput, input);
  await inTransaction(ctx, async (ctx) => {
    if (!(await findActiveEmployee(ctx, employeeId))) throw new DomainError("not_found", "employee_unknown");
    await takeOffSecondFactor(ctx, employeeId);
  });
}
