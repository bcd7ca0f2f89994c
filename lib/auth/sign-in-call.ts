import type { Locale } from "@/db/enums";
import type { AttemptKey } from "./attempts";
import { networkOf } from "./network-of";

/** What somebody who is not yet known sends to the sign-in's own endpoints. */
export interface SignInCall {
  /** The address as the browser wrote it. */
  url: URL;
  headers: Headers;
  body: unknown;
}

export interface SignInAnswer {
  result?: Record<string, unknown>;
  /** Where the browser goes next, in place of a result. */
  location?: string;
  /** Set-Cookie headers. */
  cookies: string[];
  /** The language that the person who is now signed in has chosen. */
  locale?: Locale | null;
}

export const addressAttempt = ({ headers }: SignInCall): AttemptKey => ["address", networkOf(headers.get("x-forwarded-for") ?? "")];
