import { randomUUID } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { generateRandomString, symmetricEncrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { twoFactors } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { actingPerson } from "../acting-person";
import { checkOwnPassword } from "../check-own-password";
import { authorize } from "../permissions";
import { PASSWORD_MAX } from "../store-password";

const RECOVERY_CODES = 10;

export const startSecondFactorInput = z.object({ password: z.string().max(PASSWORD_MAX) });

export type StartSecondFactorInput = z.input<typeof startSecondFactorInput>;

export const startedSecondFactor = z.object({
  /** For an app, as a QR code or a link. */
  otpauthUri: z.string(),
  /** Each lets its person in once without the app. */
  recoveryCodes: z.array(z.string()),
});

export type StartedSecondFactor = z.infer<typeof startedSecondFactor>;

const recoveryCode = (): string => `${generateRandomString(5, "a-z", "0-9")}-${generateRandomString(5, "a-z", "0-9")}`;

/** Encrypted as the sign-in library does it, which reads these rows when somebody signs in. */
const sealed = (data: string): Promise<string> => symmetricEncrypt({ key: env().AUTH_SECRET, data });

/** Makes the secret that an app is to show codes from, shown this once with its recovery codes. It is asked for once a code has confirmed it. */
export async function startSecondFactor(ctx: Ctx, input: StartSecondFactorInput): Promise<StartedSecondFactor> {
  authorize(ctx.actor, "secondFactor.manage");
  const { password } = parseInput(startSecondFactorInput, input);
  await checkOwnPassword(ctx, "password", password);
  const { id: userId } = actingPerson(ctx);
  const secret = generateRandomString(32, "a-z", "A-Z", "0-9");
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
  const row = { secret: await sealed(secret), backupCodes: await sealed(JSON.stringify(recoveryCodes)), verified: false };
  return inTransaction(ctx, async (ctx) => {
    const [written] = await ctx.db
      .insert(twoFactors)
      .values({ id: randomUUID(), userId, ...row })
      .onConflictDoUpdate({ target: twoFactors.userId, set: row, setWhere: eq(twoFactors.verified, false) })
      .returning({ id: twoFactors.id });
    if (!written) throw new DomainError("conflict", "second_factor_on");
    const [person] = await ctx.db.select({ email: employees.email }).from(employees).where(eq(employees.id, userId));
    return { otpauthUri: createOTP(secret).url("Deskwise", person?.email ?? userId), recoveryCodes };
  });
}
