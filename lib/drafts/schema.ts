import { z } from "zod";

export const DRAFTS_MAX = 200;
export const DRAFT_MAX_CHARACTERS = 120_000;

const ID = String.raw`[1-9]\d{0,17}`;

/** What a draft is for: a new ticket, a reply to one, a note on it, a change of it, an article. */
export const draftKey = z.string().regex(new RegExp(`^(?:new-ticket|ticket:${ID}:(?:reply|note|edit)|article:(?:new|${ID}))$`), "draft_key_malformed");

/** Names that survive being written as JSON shows them and read again. */
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;

interface Flaw {
  path: string[];
  reason: "text_nul" | "text_malformed" | "field_name_malformed";
}

function textFlaws(value: unknown, path: string[]): Flaw[] {
  if (typeof value === "string") return value.includes("\0") ? [{ path, reason: "text_nul" }] : value.isWellFormed() ? [] : [{ path, reason: "text_malformed" }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    ...(Array.isArray(value) || FIELD_NAME.test(name) ? [] : [{ path: [...path, name], reason: "field_name_malformed" as const }]),
    ...textFlaws(item, [...path, name]),
  ]);
}

/** The fields of a form as they were typed, right or not; of at most 120,000 characters as JSON. */
const content = z.record(z.string(), z.unknown()).superRefine((value, { addIssue }) => {
  for (const { path, reason } of textFlaws(value, [])) addIssue({ code: "custom", path, message: reason });
  if (JSON.stringify(value).length > DRAFT_MAX_CHARACTERS) addIssue({ code: "too_big", origin: "string", maximum: DRAFT_MAX_CHARACTERS, input: value });
});

export const readDraftInput = z.object({ key: draftKey });

export type ReadDraftInput = z.input<typeof readDraftInput>;

const version = z.number().int().min(0).optional();

/** With the version that was seen, 0 for none: another one since is in the way. Without it, what was there is written over. */
export const saveDraftInput = z.object({ key: draftKey, content, version });

export type SaveDraftInput = z.input<typeof saveDraftInput>;

export const discardDraftInput = z.object({ key: draftKey, version });

export type DiscardDraftInput = z.input<typeof discardDraftInput>;

export const draft = z.object({
  key: z.string(),
  /** Empty where nothing is kept. */
  content: z.record(z.string(), z.unknown()),
  /** Grows with each change, discarding too; 0 before the first. */
  version: z.number().int(),
  /** Null before the first change. */
  updatedAt: z.date().nullable(),
});

export type Draft = z.infer<typeof draft>;

export const draftList = z.object({ results: z.array(draft) });
