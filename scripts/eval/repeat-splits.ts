import type { Outcome } from "./figures";
import { seededRandom } from "./intervals";
import { recalibrate } from "./recalibrate";

/** Fisher and Yates: every order is as likely. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [result[last], result[at]] = [result[at] as Item, result[last] as Item];
  }
  return result;
}

/**
 * The labelled queries of one file, scored `repeats` times: each time a random half is judged and the other half scored by what
 * the desk learnt from it, so that none is ever scored with its own verdict. The same seed gives the same halves.
 */
export function repeatSplits(outcomes: readonly Outcome[], repeats: number, seed = 1): Outcome[] {
  const labelled = outcomes.filter(({ expected }) => expected !== undefined);
  const random = seededRandom(seed);
  return Array.from({ length: repeats }, () => {
    const drawn = shuffled(labelled, random);
    const half = Math.ceil(drawn.length / 2);
    return recalibrate(drawn.slice(0, half), drawn.slice(half));
  }).flat();
}
