/** Why an analysis did not take the better path; each has its sentence in the `Degradations` messages. */
export const DEGRADATIONS = [
  "embedding_model_missing",
  "embedding_failed",
  "embedding_incomplete",
  "llm_missing",
  "llm_unreachable",
  "llm_timeout",
  "llm_refused",
  "llm_redirected",
  "llm_too_large",
  "llm_cut_off",
  "llm_malformed",
  "llm_busy",
  "llm_skipped",
  "llm_prose",
  "llm_broken_json",
  "llm_unknown_category",
  "llm_no_steps",
  "llm_wrong_language",
  "llm_reply_withheld",
  "llm_category_overruled",
  "sources_dropped",
  "sources_withheld",
  "nothing_similar",
  "unsure",
  "analysis_lost",
] as const;

export type Degradation = (typeof DEGRADATIONS)[number];

/** Whether a stored code is one that this version of the desk knows. */
export const isDegradation = (code: string): code is Degradation => (DEGRADATIONS as readonly string[]).includes(code);
