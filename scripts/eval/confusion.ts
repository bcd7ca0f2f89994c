import type { Category } from "@/db/enums";
import type { Outcome } from "./figures";

export type Confusion = Record<Category, Record<Category, number>>;

const perCategory = <Value>(value: (category: Category) => Value): Record<Category, Value> => ({
  hardware: value("hardware"),
  software: value("software"),
  network: value("network"),
  permission: value("permission"),
  other: value("other"),
});

/** How many queries of each labelled category were suggested each; null when none is labelled. */
export function confusion(outcomes: readonly Outcome[]): Confusion | null {
  if (outcomes.every(({ expected }) => expected === undefined)) return null;
  const count = (expected: Category, category: Category) => outcomes.filter((outcome) => outcome.expected === expected && outcome.category === category).length;
  return perCategory((expected) => perCategory((category) => count(expected, category)));
}
