import { z } from "zod";

const problem = z.object({ detail: z.string(), errors: z.array(z.object({ message: z.string() })).default([]) });
const step = z.object({ second_factor_required: z.boolean() });
const elsewhere = z.object({ url: z.url() });

export interface Credentials {
  email: string;
  password: string;
}

/** The desk's own sentence why not, in the reader's language; an empty one when the desk could not be reached. */
type Refused = { refusal: string };

async function post<Result>(path: string, body: object, locale: string, result: z.ZodType<Result>): Promise<Result | Refused> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return result.parse(answer);
    const { detail, errors } = problem.parse(answer);
    return { refusal: errors[0]?.message ?? detail };
  } catch {
    return { refusal: "" };
  }
}

/** Signs in, or says that a code is asked for next. */
export const requestSession = (credentials: Credentials, locale: string) => post("sign-in/email", credentials, locale, step);

/** The second step: a code from the app, or a recovery code. */
export const sendCode = (code: string, locale: string) => post("second-factor", { code }, locale, step);

/** The address of the company's sign-in, which leads back to `next`. */
export const requestCompanySignIn = (next: string, locale: string) => post("sign-in/company", { next }, locale, elsewhere);

/** Sets a password by a one-time link. */
export const sendPassword = (token: string, password: string, locale: string) => post("use-password-link", { token, password }, locale, z.object({}));
