import { isOtherAccount } from "@/components/sign-in/browser-account";

/** Whose draft, and of what. */
export interface DraftName {
  employeeId: string;
  key: string;
}

/** A draft as the API answers it. */
export interface DraftAnswer {
  content: Record<string, unknown>;
  version: number;
}

export type DraftOutcome =
  | { is: "kept" | "stale"; stored: DraftAnswer }
  /** The desk will not keep this, however often it is sent. */
  | { is: "refused" }
  /** Neither the desk nor an answer of it was reached, or it would keep it for somebody else. */
  | { is: "away" };

const AWAY: DraftOutcome = { is: "away" };

/** Browsers let at most 64 KiB outlive the page. */
const KEPT_ALIVE_CHARACTERS = 20_000;

const addressOf = (key: string): string => `/api/drafts/${encodeURIComponent(key)}`;

function isDraft(json: unknown): json is DraftAnswer {
  const { content, version } = (json ?? {}) as Partial<DraftAnswer>;
  return typeof content === "object" && content !== null && Number.isInteger(version);
}

function outcomeOf(status: number, json: unknown): DraftOutcome {
  const told = status === 412 ? (json as { current?: unknown } | null)?.current : json;
  const body = isDraft(told) ? { content: told.content, version: told.version } : undefined;
  if (body && (status === 200 || status === 412)) return { is: status === 200 ? "kept" : "stale", stored: body };
  // Signed out, too fast, or the desk is in trouble: later may be different.
  const isFinal = status >= 400 && status < 500 && ![401, 408, 429].includes(status);
  return isFinal ? { is: "refused" } : AWAY;
}

async function ask({ employeeId, key }: DraftName, init: RequestInit): Promise<DraftOutcome> {
  if (isOtherAccount(employeeId)) return AWAY;
  try {
    const response = await fetch(addressOf(key), init);
    return outcomeOf(response.status, await response.json());
  } catch {
    return AWAY;
  }
}

export const loadDraft = (name: DraftName): Promise<DraftOutcome> => ask(name, { cache: "no-store" });

/** Keeps a content in place of the version that was seen. It is sent to its end though the page may go. */
export function keepDraft(name: DraftName, content: object, seen: number): Promise<DraftOutcome> {
  const body = JSON.stringify({ content });
  const headers = { "Content-Type": "application/json", "If-Match": `"${seen}"` };
  return ask(name, { method: "PUT", headers, body, keepalive: body.length <= KEPT_ALIVE_CHARACTERS });
}
