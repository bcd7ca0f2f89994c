"use client";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps how a list looks in this browser, where the server reads it: no page jumps after it has come. */
export function keepCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** What this browser keeps now; undefined on the server. */
export const keptCookie = (name: string): string | undefined =>
  typeof document === "undefined" ? undefined : document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
