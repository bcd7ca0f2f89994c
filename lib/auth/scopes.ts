/** What an API key may be allowed; a key holds any of these. */
export const SCOPES = [
  "tickets:read",
  "tickets:write",
  "tickets:confidential",
  "knowledge:read",
  "knowledge:write",
  "people:read",
  "people:write",
  "people:roles",
  "events:read",
  "stats:read",
  "keys:write",
  "webhooks:write",
  "settings:write",
  "audit:read",
] as const;

export type Scope = (typeof SCOPES)[number];
