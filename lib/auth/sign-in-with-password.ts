import { isAPIError } from "better-auth/api";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { nameField } from "@/lib/core/field";
import { forgetAttempts, returnAttempt, takeAttempt } from "./attempts";
import { accountAttempt, deviceCookie } from "./known-device";
import { recordRefusal, recordSignIn, type SignInWay } from "./record-sign-in";
import { signIn } from "./sign-in";
import { addressAttempt, type SignInAnswer, type SignInCall } from "./sign-in-call";
import { PASSWORD_MAX } from "./store-password";

const credentials = z.object({ email: nameField(320).trim().toLowerCase(), password: z.string().max(PASSWORD_MAX) });

const WAY: SignInWay = { method: "password", secondFactor: null };

const refused = (): DomainError => new DomainError("unauthenticated", "sign_in_failed");

/**
 * Signs a person in by mail and password, or says that a second factor is asked for next. A mail that nobody has is
 * counted and answered like any other. Throws unauthenticated and rate_limited.
 */
export async function signInWithPassword(ctx: Ctx, call: SignInCall): Promise<SignInAnswer> {
  const { data } = credentials.safeParse(call.body);
  if (!data) throw refused();
  const [address, account] = [addressAttempt(call), accountAttempt(data.email, call.headers)];
  await takeAttempt(ctx, address);
  await takeAttempt(ctx, account);
  const answer = await signIn()
    .api.signInEmail({ body: data, headers: call.headers, returnHeaders: true })
    .catch(async (error: unknown) => {
      if (!isAPIError(error)) throw error;
      const [person] = await ctx.db.select({ id: employees.id }).from(employees).where(eq(employees.email, data.email));
      await recordRefusal(ctx, person?.id, WAY);
      throw refused();
    });
  await returnAttempt(ctx, address);
  await forgetAttempts(ctx, account);
  const cookies = answer.headers.getSetCookie();
  if (!("user" in answer.response)) return { result: { secondFactorRequired: true }, cookies };
  await recordSignIn(ctx, answer.response.user.id, WAY);
  return { result: { secondFactorRequired: false }, cookies: [...cookies, deviceCookie(data.email)] };
}
