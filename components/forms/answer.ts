/** Why an action was refused: sentences in the reader's language, and what has changed meanwhile where that was the reason. */
export interface Refusal {
  code: string;
  message: string;
  fields: Record<string, string>;
  details: Record<string, unknown>;
}

/** What a server action answers. */
export type Answer<Result> = { ok: true; result: Result } | ({ ok: false } & Refusal);
