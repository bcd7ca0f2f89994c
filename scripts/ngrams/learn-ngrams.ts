import { CATEGORIES, type Category } from "@/db/enums";
import { minimize } from "@/lib/analysis/classifier/minimize";
import { charNgrams } from "@/lib/analysis/ngrams/char-ngrams";
import { type StoredNgrams, weighNgrams } from "@/lib/analysis/ngrams/ngram-classifier";
import { asSignedBytes } from "../eval/signed-bytes";
import { ngramObjective, type SparseExample } from "./ngram-objective";

export interface LabelledText {
  text: string;
  category: Category;
}

export interface LearnNgramsOptions {
  /** Texts that must hold an n-gram for it to be learnt. */
  leastTexts: number;
  ridge: number;
}

const EFFORT = { iterations: 200, tolerance: 1e-5 };

/** In how many texts each n-gram stands, of those that stand in enough. */
function countTexts(texts: readonly LabelledText[], leastTexts: number): [ngram: string, texts: number][] {
  const counts = new Map<string, number>();
  for (const { text } of texts) for (const ngram of new Set(charNgrams(text))) counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= leastTexts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Learns which n-grams go with which category; the same from the same texts. */
export async function learnNgrams(texts: readonly LabelledText[], { leastTexts, ridge }: LearnNgramsOptions): Promise<StoredNgrams> {
  const known = countTexts(texts, leastTexts);
  const places = new Map(known.map(([ngram], place) => [ngram, place]));
  const rarities = Float64Array.from(known, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
  const examples = texts.map(({ text, category }): SparseExample => {
    const values = weighNgrams(text, places, (place) => rarities[place] ?? 0);
    return { places: Uint32Array.from(values.keys()), values: Float64Array.from(values.values()), label: CATEGORIES.indexOf(category) };
  });
  const classes = CATEGORIES.length;
  const start = new Float64Array((places.size + 1) * classes);
  const point = await minimize(ngramObjective(examples, { ngrams: places.size, classes, ridge }), start, EFFORT);
  const weights = asSignedBytes(point.subarray(0, places.size * classes));
  const rarity = asSignedBytes(rarities);
  return {
    ngrams: [...places.keys()].join("\n"),
    rarities: rarity.bytes,
    rarityScale: rarity.scale,
    weights: weights.bytes,
    weightScale: weights.scale,
    biases: Array.from(point.subarray(places.size * classes)),
  };
}
