import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { takeAttempt } from "../attempts";
import { addressAttempt, type SignInAnswer, type SignInCall } from "../sign-in-call";
import { COMPANY, companyProvider } from "./company-provider";

const answer = z.object({ url: z.url() });

/** Begins a sign-in with the company's account: answers the provider's address to go to. `next` is a path of the desk. */
export async function startCompanySignIn(ctx: Ctx, call: SignInCall, next: string): Promise<SignInAnswer> {
  await takeAttempt(ctx, addressAttempt(call));
  const library = await companyProvider();
  const { origin, host } = call.url;
  const request = new Request(new URL("/api/auth/sign-in/social", call.url), {
    method: "POST",
    headers: { "content-type": "application/json", origin, host },
    body: JSON.stringify({ provider: COMPANY, callbackURL: next, errorCallbackURL: "/sign-in", disableRedirect: true }),
  });
  const response = await library.handler(request);
  const { data } = answer.safeParse(await response.json());
  if (!response.ok || !data) throw new DomainError("unavailable", "company_sign_in_unavailable");
  return { result: data, cookies: response.headers.getSetCookie() };
}
