import type { Scope } from "@/lib/auth/scopes";

/** What a key of this scope can read. */
const READS: Partial<Record<Scope, string>> = {
  "tickets:read": "/api/tickets?limit=5",
  "knowledge:read": "/api/knowledge-base?limit=5",
  "people:read": "/api/employees?limit=5",
  "events:read": "/api/events",
  "stats:read": "/api/stats",
  "keys:write": "/api/api-keys",
  "webhooks:write": "/api/webhooks",
  "settings:write": "/api/settings",
  "audit:read": "/api/audit?limit=5",
};

/** A first call that a new key can make, as a line for a shell; undefined where it can only write. */
export function exampleCall(origin: string, key: string, scopes: readonly Scope[]): string | undefined {
  const path = scopes.map((scope) => READS[scope]).find(Boolean);
  return path && `curl -H "Authorization: Bearer ${key}" "${origin}${path}"`;
}
