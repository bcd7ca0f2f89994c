import { expect, test } from "vitest";
import { classifyNgrams, openNgrams } from "@/lib/analysis/ngrams/ngram-classifier";
import { type LabelledText, learnNgrams } from "./learn-ngrams";

const TEXTS: LabelledText[] = ["printer jams", "the printer is out of toner", "printer offline"].map((text) => ({ text, category: "hardware" as const }));
TEXTS.push(...["vpn drops", "no vpn at home", "vpn is slow"].map((text) => ({ text, category: "network" as const })));

const OPTIONS = { leastTexts: 2, ridge: 1e-3 };

test("what is learnt, stored and opened tells texts apart that it has not seen", async () => {
  const classifier = openNgrams(await learnNgrams(TEXTS, OPTIONS));
  expect(classifyNgrams(classifier, "both printers blink").hardware).toBeGreaterThan(0.7);
  expect(classifyNgrams(classifier, "vpn password").network).toBeGreaterThan(0.7);
});

test("an n-gram of one text alone is not learnt, and the same texts teach the same", async () => {
  const learnt = await learnNgrams(TEXTS, OPTIONS);
  expect(learnt.ngrams.split("\n")).toContain("prin");
  expect(learnt.ngrams.split("\n")).not.toContain("toner");
  expect(await learnNgrams(TEXTS, OPTIONS)).toEqual(learnt);
});

test("a rarer n-gram weighs more", async () => {
  const { places, rarities } = openNgrams(await learnNgrams([...TEXTS, { text: "vpn", category: "network" }], OPTIONS));
  const rarity = (ngram: string) => rarities[places.get(ngram) ?? -1] ?? 0;
  expect(rarity("prin")).toBeGreaterThan(rarity("vpn"));
});
