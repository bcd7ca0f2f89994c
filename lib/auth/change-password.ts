import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { actingPerson } from "./acting-person";
import { checkOwnPassword } from "./check-own-password";
import { authorize } from "./permissions";
import { newPassword, PASSWORD_MAX, storePassword } from "./store-password";

export const changePasswordInput = z.object({ currentPassword: z.string().max(PASSWORD_MAX), newPassword });

export type ChangePasswordInput = z.input<typeof changePasswordInput>;

/** Changes one's own password and ends one's other sessions. */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<void> {
  authorize(ctx.actor, "profile.update");
  const fields = parseInput(changePasswordInput, input);
  await checkOwnPassword(ctx, "currentPassword", fields.currentPassword);
  const hash = await hashPassword(fields.newPassword);
  const { id: employeeId, sessionId: keptSession } = actingPerson(ctx);
  await inTransaction(ctx, (ctx) => storePassword(ctx, { employeeId, hash, keptSession }));
}
