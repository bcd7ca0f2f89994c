import type { Answer } from "@/components/forms/answer";
import { toCamelCase } from "@/lib/core/naming";

/** What a refusal of code "stale" tells besides: the version that is there now, and what was changed since the one seen. */
interface Stale {
  currentVersion: number;
  changes: { field: string; changedBy: string }[];
}

const isStale = (details: Partial<Stale>): details is Stale =>
  typeof details.currentVersion === "number" && Array.isArray(details.changes) && details.changes.every(({ field, changedBy }) => typeof field === "string" && typeof changedBy === "string");

const readStale = (details: unknown): Stale | undefined => (typeof details === "object" && details !== null && isStale(details) ? details : undefined);

/** Whoever changes a ticket more often than this while somebody saves it is no person. */
const TRIES = 5;

interface Change<Result> {
  /** The version of the ticket that the writer has seen. */
  version: number;
  /** What the change touches: another's change of one of these is in its way. */
  fields: readonly string[];
  call: (version: number) => Promise<Answer<Result>>;
}

/** Sends a change; where others have changed only other fields meanwhile, sends it again by itself. */
export async function sendChange<Result>({ version, fields, call }: Change<Result>): Promise<Answer<Result>> {
  let seen = version;
  for (let left = TRIES; ; left--) {
    const answer = await call(seen);
    if (answer.ok || answer.code !== "stale" || left === 1) return answer;
    const stale = readStale(answer.details);
    if (!stale || stale.changes.some(({ field }) => fields.includes(toCamelCase(field)))) return answer;
    seen = stale.currentVersion;
  }
}

const changesIn = (details: unknown) => readStale(details)?.changes ?? [];

/** What was changed since, by the names of the ticket's fields; nothing where the refusal does not tell. */
export const changedFields = (details: unknown): string[] => changesIn(details).map(({ field }) => toCamelCase(field));

/** Who changed the ticket last since then. */
export const lastChanger = (details: unknown): string | undefined => changesIn(details).at(-1)?.changedBy;
