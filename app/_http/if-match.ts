import { DomainError } from "@/lib/core/errors";

const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

/** The version that If-Match names; undefined without it and for `*`. Throws malformed. */
export function matchedVersion(headers: Headers): number | undefined {
  const value = headers.get("if-match")?.trim();
  if (value === undefined || value === "*") return undefined;
  const version = VERSION.exec(value)?.[1];
  if (version === undefined) throw new DomainError("malformed", "if_match_malformed");
  return Number(version);
}

/** The ETag of a result that has a version. */
export const etagOf = (result: unknown): string | undefined =>
  typeof result === "object" && result !== null && "version" in result && typeof result.version === "number" ? `"${result.version}"` : undefined;
