import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { actingPerson } from "../acting-person";
import { checkOwnPassword } from "../check-own-password";
import { authorize } from "../permissions";
import { PASSWORD_MAX } from "../store-password";
import { takeOffSecondFactor } from "./take-off-second-factor";

export const stopSecondFactorInput = z.object({ password: z.string().max(PASSWORD_MAX) });

export type StopSecondFactorInput = z.input<typeof stopSecondFactorInput>;

/** Signs one in by password alone again. */
export async function stopSecondFactor(ctx: Ctx, input: StopSecondFactorInput): Promise<void> {
  authorize(ctx.actor, "secondFactor.manage");
  const { password } = parseInput(stopSecondFactorInput, input);
  await checkOwnPassword(ctx, "password", password);
  await inTransaction(ctx, (ctx) => takeOffSecondFactor(ctx, actingPerson(ctx).id));
}
