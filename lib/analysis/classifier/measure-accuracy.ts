import { CATEGORIES, type Category } from "@/db/enums";
import { type Classifier, classify } from "./classifier";
import { type Example, learnClassifier } from "./learn-classifier";

const FOLDS = 5;
/** Below this, a share of right answers says nothing. */
const FEWEST = 30;
/** As many suffice, and more would take as long as all the learning. */
const MEASURED = 2_000;

function isRight(classifier: Classifier, { category, vector }: Example): boolean {
  const scores = classify(classifier, vector);
  return CATEGORIES.every((other) => scores[other] <= scores[category]);
}

/** A fold for each example, in turn within its category, so that each fold knows of every category. */
function foldsOf(examples: readonly Example[]): number[] {
  const seen = new Map<Category, number>();
  return examples.map(({ category }) => {
    const before = seen.get(category) ?? 0;
    seen.set(category, before + 1);
    return before % FOLDS;
  });
}

/**
 * The share of the desk's own documents, the first ones of many, whose category is found by a classifier that learnt from the
 * others, in folds; `lent` ones are learnt from in each. Null where there are too few to say.
 */
export async function measureAccuracy(all: readonly Example[], lent: readonly Example[], signal?: AbortSignal): Promise<number | null> {
  const own = all.slice(0, MEASURED);
  if (own.length < FEWEST) return null;
  const folds = foldsOf(own);
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const classifier = await learnClassifier([...own.filter((_, at) => folds[at] !== fold), ...lent], signal);
    if (!classifier) return null;
    right += own.filter((example, at) => folds[at] === fold && isRight(classifier, example)).length;
  }
  return right / own.length;
}
