import type { Ctx } from "@/lib/core/ctx";
import { DomainError, type ErrorReason } from "@/lib/core/errors";
import { authenticateSession } from "../authenticate-session";
import { returnAttempt, takeAttempt } from "../attempts";
import { recordRefusal, recordSignIn, type SignInWay } from "../record-sign-in";
import { addressAttempt, type SignInAnswer, type SignInCall } from "../sign-in-call";
import { companyProvider } from "./company-provider";
import type { CompanyRefusal } from "./company-refusals";

const WAY: SignInWay = { method: "company", secondFactor: null };

/** The library's words for what went wrong. Whoever has left is told what a stranger is told. */
const REFUSALS: Record<string, CompanyRefusal> = {
  signup_disabled: "company_person_unknown",
  unable_to_create_session: "company_person_unknown",
  account_not_linked: "company_mail_unverified",
  email_not_found: "company_mail_unverified",
  state_mismatch: "company_sign_in_expired",
  state_not_found: "company_sign_in_expired",
};

const refusedAddress = (reason: ErrorReason): string => `/sign-in?refused=${reason}`;

/** Anybody may come back in a loop, and what the audit holds it holds for good: an address beyond its attempts is refused and no more. */
async function recordWithinLimit(ctx: Ctx, call: SignInCall): Promise<void> {
  try {
    await takeAttempt(ctx, addressAttempt(call));
  } catch (error) {
    if (error instanceof DomainError && error.code === "rate_limited") return;
    throw error;
  }
  await recordRefusal(ctx, undefined, WAY);
}

/** The provider has sent somebody back: signed in, or to the sign-in page with a reason. A person is linked, never made. */
export async function finishCompanySignIn(ctx: Ctx, call: SignInCall): Promise<SignInAnswer> {
  const library = await companyProvider().catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "unavailable") return undefined;
    throw error;
  });
  if (!library) return { location: refusedAddress("company_sign_in_unavailable"), cookies: [] };
  const response = await library.handler(new Request(call.url, { headers: call.headers }));
  const cookies = response.headers.getSetCookie();
  const location = response.headers.get("location") ?? "";
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
  const person = await authenticateSession(ctx, { headers: new Headers({ cookie }) });
  if (!person) {
    await recordWithinLimit(ctx, call);
    const word = new URL(location, call.url).searchParams.get("error") ?? "";
    return { location: refusedAddress(REFUSALS[word] ?? "company_sign_in_failed"), cookies };
  }
  await returnAttempt(ctx, addressAttempt(call));
  const { locale } = await recordSignIn(ctx, person.id, WAY);
  return { location, cookies, locale };
}
