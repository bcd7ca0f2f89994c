import { isAPIError } from "better-auth/api";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { twoFactors, verifications } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { returnAttempt, takeAttempt } from "./attempts";
import { deviceCookie } from "./known-device";
import { recordRefusal, recordSignIn, type SignInWay } from "./record-sign-in";
import { signIn } from "./sign-in";
import { addressAttempt, type SignInAnswer, type SignInCall } from "./sign-in-call";

const input = z.object({ code: z.string().max(40) });

/** As a person may type it: 123 456, or a recovery code in capitals. */
const APP_CODE = /^\d{6}$/;

/** What the library says of a challenge that is over, its five attempts spent included. */
const OVER = new Set(["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE", "TOTP_NOT_ENABLED", "BACKUP_CODES_NOT_ENABLED"]);

const expired = (): DomainError => new DomainError("unauthenticated", "second_factor_expired");

/** Who has given the right password a moment ago, by the cookie that came with it; the library checks its signature. */
async function challenged(ctx: Ctx, headers: Headers) {
  const [cookie, identifier = ""] = /(?:__Secure-)?deskwise\.two_factor=([\w-]+)[^;]*/.exec(headers.get("cookie") ?? "") ?? [];
  const pending = and(eq(verifications.identifier, identifier), gt(verifications.expiresAt, ctx.now()));
  const [person] = await ctx.db
    .select({ id: employees.id, email: employees.email, lockedUntil: twoFactors.lockedUntil })
    .from(verifications)
    .innerJoin(employees, eq(employees.id, verifications.value))
    .innerJoin(twoFactors, eq(twoFactors.userId, employees.id))
    .where(pending);
  return cookie !== undefined && person ? { ...person, cookie } : undefined;
}

/** A code that was right once is not right again: whoever looked over the shoulder comes too late. */
const takeCode = (ctx: Ctx, id: string, code: string): Promise<void> =>
  takeAttempt(ctx, ["code", `${id} ${code}`]).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError("unauthenticated", "second_factor_wrong") : error;
  });

function translated(error: unknown, lockedUntil: Date | null, now: Date): unknown {
  if (!isAPIError(error)) return error;
  const code = error.body?.code ?? "";
  if (OVER.has(code)) return expired();
  if (code !== "ACCOUNT_TEMPORARILY_LOCKED") return new DomainError("unauthenticated", "second_factor_wrong");
  return new DomainError("rate_limited", "rate_limited", { seconds: Math.max(1, Math.ceil(((lockedUntil?.getTime() ?? 0) - now.getTime()) / 1000)) });
}

/**
 * The second step of a sign-in: a code from the app, or a recovery code, which is then used up. The library counts wrong
 * ones in Postgres: five end the challenge, ten in a row close the way for a quarter of an hour, to who knows the password.
 */
export async function passSecondFactor(ctx: Ctx, call: SignInCall): Promise<SignInAnswer> {
  const code = (input.safeParse(call.body).data?.code ?? "").replaceAll(/\s/g, "").toLowerCase();
  const person = await challenged(ctx, call.headers);
  if (!person) throw expired();
  const isApp = APP_CODE.test(code);
  const way: SignInWay = { method: "password", secondFactor: isApp ? "app" : "recovery_code" };
  await takeAttempt(ctx, addressAttempt(call));
  if (isApp) await takeCode(ctx, person.id, code);
  const { verifyTOTP, verifyBackupCode } = signIn().api;
  // That cookie alone: with a session's beside it, the library would ask about the session's person.
  const headers = new Headers({ "x-forwarded-for": call.headers.get("x-forwarded-for") ?? "", "user-agent": call.headers.get("user-agent") ?? "", cookie: person.cookie });
  const ask = { body: { code }, headers, returnHeaders: true } as const;
  const answer = await (isApp ? verifyTOTP(ask) : verifyBackupCode(ask)).catch(async (error: unknown) => {
    if (isAPIError(error)) await recordRefusal(ctx, person.id, way);
    throw translated(error, person.lockedUntil, ctx.now());
  });
  await returnAttempt(ctx, addressAttempt(call));
  await recordSignIn(ctx, person.id, way);
  return { result: { secondFactorRequired: false }, cookies: [...answer.headers.getSetCookie(), deviceCookie(person.email)] };
}
