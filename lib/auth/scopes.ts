/** What an API key may be allowed; a key holds any of these. */
export const SCOPES = ["tickets:read", "tickets:write", "knowledge:read", "knowledge:write", "events:read"] as const;

export type Scope = (typeof SCOPES)[number];
