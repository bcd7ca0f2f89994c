/** How the passage that supports a step is marked in its source. */
export const PASSAGE_MARK = "rounded-sm bg-caution-soft px-0.5 text-ink underline decoration-caution decoration-2 underline-offset-4";
