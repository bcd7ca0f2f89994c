import { z } from "zod";
import { CATEGORIES } from "@/db/enums";
import type { Classifier } from "./classifier";

/** Far beyond what is ever learnt, and small enough that no sum overflows. */
const LARGEST = 1e6;

const storedClassifier = z.object({
  /** What it was learnt from, to know when to learn anew. */
  digest: z.string(),
  categories: z.record(z.enum(CATEGORIES), z.array(z.number().min(-LARGEST).max(LARGEST))),
});

export type StoredClassifier = z.output<typeof storedClassifier>;

/** The classifier in a row's `weights`, or null where they are not one for vectors of so many dimensions. */
export function parseStored(weights: unknown, dimensions: number): (StoredClassifier & { categories: Classifier }) | null {
  const parsed = storedClassifier.safeParse(weights);
  if (!parsed.success || CATEGORIES.some((category) => parsed.data.categories[category].length !== dimensions + 1)) return null;
  return parsed.data;
}
