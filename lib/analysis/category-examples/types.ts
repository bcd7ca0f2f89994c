import type { Category } from "@/db/enums";

/** Short tickets as people write them, by the category that a desk would give them; each language has its own. */
export type CategoryExamples = Record<Category, readonly string[]>;
