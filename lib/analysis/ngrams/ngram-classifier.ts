import { CATEGORIES } from "@/db/enums";
import { softmax } from "@/lib/analysis/classifier/softmax-objective";
import { type CategoryScores, noScores } from "@/lib/analysis/keyword-scores";
import { perProcess } from "@/lib/core/per-process";
import { charNgrams } from "./char-ngrams";
import shipped from "./ngram-weights.json";

/**
 * Multinomial logistic regression over character n-grams, as it is stored: `npm run ngrams` makes it from labelled tickets.
 * Numbers are signed bytes of base64, times their scale.
 */
export interface StoredNgrams {
  /** In the order of all that follows, each on a line of its own. */
  ngrams: string;
  /** How rare each n-gram is. */
  rarities: string;
  rarityScale: number;
  /** For each n-gram one weight a category. */
  weights: string;
  weightScale: number;
  /** One a category. */
  biases: number[];
}

export interface NgramClassifier {
  places: ReadonlyMap<string, number>;
  rarities: Int8Array;
  rarityScale: number;
  weights: Int8Array;
  weightScale: number;
  biases: readonly number[];
}

/** A text of fewer known n-grams says nothing. */
const FEWEST = 4;

const bytes = (text: string): Int8Array => Int8Array.from(Buffer.from(text, "base64"));

/** Throws RangeError where the parts do not belong together. */
export function openNgrams({ ngrams, rarities, weights, rarityScale, weightScale, biases }: StoredNgrams): NgramClassifier {
  const places = new Map(ngrams.split("\n").map((ngram, place) => [ngram, place]));
  const opened = { places, rarities: bytes(rarities), rarityScale, weights: bytes(weights), weightScale, biases };
  if (opened.rarities.length !== places.size || opened.weights.length !== places.size * CATEGORIES.length) {
    throw new RangeError(`${places.size} n-grams have ${opened.rarities.length} rarities and ${opened.weights.length} weights`);
  }
  return opened;
}

/** What a text is made of: the place of each known n-gram, and its share of a vector of length 1 (sublinear tf-idf, Salton and Buckley 1988). */
export function weighNgrams(text: string, places: ReadonlyMap<string, number>, rarity: (place: number) => number): Map<number, number> {
  const values = new Map<number, number>();
  for (const ngram of charNgrams(text)) {
    const place = places.get(ngram);
    if (place !== undefined) values.set(place, (values.get(place) ?? 0) + 1);
  }
  let squares = 0;
  for (const [place, count] of values) {
    const value = (1 + Math.log(count)) * rarity(place);
    values.set(place, value);
    squares += value ** 2;
  }
  const length = Math.sqrt(squares);
  for (const [place, value] of values) values.set(place, value / length);
  return values;
}

/** The probability of each category by a text's n-grams, whatever its language; all 0 where it holds next to none that are known. */
export function classifyNgrams({ places, rarities, rarityScale, weights, weightScale, biases }: NgramClassifier, text: string): CategoryScores {
  const scores = noScores();
  const values = weighNgrams(text, places, (place) => (rarities[place] ?? 0) * rarityScale);
  if (values.size < FEWEST) return scores;
  const logits = Float64Array.from(biases);
  for (const [place, value] of values) {
    const row = place * CATEGORIES.length;
    for (let of = 0; of < logits.length; of++) logits[of] = (logits[of] ?? 0) + weightScale * (weights[row + of] ?? 0) * value;
  }
  softmax(logits);
  for (const [of, category] of CATEGORIES.entries()) scores[category] = logits[of] ?? 0;
  return scores;
}

/** What texts of other companies teach about the category of a text. */
export const ngramScores = (text: string): CategoryScores => classifyNgrams(perProcess("ngram-classifier", () => openNgrams(shipped)), text);
