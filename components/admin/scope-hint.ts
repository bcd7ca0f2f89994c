import type { Scope } from "@/lib/auth/scopes";

/** The sentence of each scope in the `Scopes` messages. */
export const SCOPE_HINTS = {
  "tickets:read": "ticketsRead",
  "tickets:write": "ticketsWrite",
  "tickets:confidential": "ticketsConfidential",
  "knowledge:read": "knowledgeRead",
  "knowledge:write": "knowledgeWrite",
  "people:read": "peopleRead",
  "people:write": "peopleWrite",
  "people:roles": "peopleRoles",
  "events:read": "eventsRead",
  "stats:read": "statsRead",
  "keys:write": "keysWrite",
  "webhooks:write": "webhooksWrite",
  "settings:write": "settingsWrite",
  "audit:read": "auditRead",
} as const satisfies Record<Scope, string>;
