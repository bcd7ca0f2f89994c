import { describe, expect, test } from "vitest";
import { CATEGORIES, type Category } from "@/db/enums";
import { classifyNgrams, ngramScores, openNgrams, type StoredNgrams, weighNgrams } from "./ngram-classifier";

const base64 = (...bytes: number[]) => Buffer.from(Int8Array.from(bytes)).toString("base64");

/** Knows the n-grams of "vpn": those that are longer are twice as rare, and all speak for the network. */
const NGRAMS = [" v", "vp", "pn", "n ", " vp", "vpn"];
const small: StoredNgrams = {
  ngrams: NGRAMS.join("\n"),
  rarities: base64(10, 10, 10, 10, 20, 20),
  rarityScale: 0.1,
  weights: base64(...NGRAMS.flatMap(() => [0, 0, 50, 0, 0])),
  weightScale: 0.02,
  biases: [0, 0, 0, 0, 0],
};

test("a text's n-grams weigh by how rare they are and grow with the logarithm of how often they stand there, as a vector of length 1", () => {
  const { places, rarities } = openNgrams(small);
  const values = weighNgrams("vpn vpn", places, (place) => (rarities[place] ?? 0) / 10);
  const length = Math.hypot(...values.values());
  expect(length).toBeCloseTo(1);
  expect((values.get(5) ?? 0) / (values.get(0) ?? 1)).toBeCloseTo(2);
  const mixed = weighNgrams("vpn vp", places, () => 1);
  expect((mixed.get(1) ?? 0) / (mixed.get(5) ?? 1)).toBeCloseTo(1 + Math.log(2));
});

test("probabilities by the n-grams' weights", () => {
  const scores = classifyNgrams(openNgrams(small), "vpn");
  const logit = (4 * 1 + 2 * 2) / Math.hypot(1, 1, 1, 1, 2, 2);
  expect(scores.network).toBeCloseTo(Math.exp(logit) / (Math.exp(logit) + 4));
  expect(Object.values(scores).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test("a category that is likelier anyhow is likelier here", () => {
  const { hardware } = classifyNgrams(openNgrams({ ...small, biases: [Math.log(3), 0, 0, 0, 0] }), "vpn");
  const { software } = classifyNgrams(openNgrams(small), "vpn");
  expect(hardware / (1 - hardware)).toBeCloseTo((3 * software) / (1 - software));
});

test("next to nothing known says nothing", () => {
  expect(classifyNgrams(openNgrams(small), "vp")).toEqual({ hardware: 0, software: 0, network: 0, permission: 0, other: 0 });
  expect(Object.values(ngramScores(""))).toEqual([0, 0, 0, 0, 0]);
});

test("parts that do not belong together are refused", () => {
  expect(() => openNgrams({ ...small, rarities: base64(1) })).toThrow(RangeError);
  expect(() => openNgrams({ ...small, weights: base64(1) })).toThrow("6 n-grams have 6 rarities and 1 weights");
});

describe.each<[Category, string[]]>([
  ["hardware", ["The docking station no longer charges the laptop", "Le clavier de mon portable ne répond plus", "Het scherm van de laptop flikkert en wordt zwart", "笔记本电脑的键盘有几个键失灵了"]],
  ["network", ["No internet on the second floor, the switch seems down", "La connexion VPN se coupe toutes les dix minutes", "Geen verbinding met het netwerk op de derde verdieping", "二楼会议室的无线信号很差，经常断线"]],
  ["permission", ["I need access to the finance folder", "Je n'ai plus accès au dossier partagé, droits refusés", "Mijn account is vergrendeld na drie foute wachtwoorden", "新同事需要开通财务系统的权限"]],
])("what ships knows %s", (category, texts) => {
  test.each(texts)("%s", (text) => {
    const scores = ngramScores(text);
    expect(CATEGORIES.reduce((a, b) => (scores[b] > scores[a] ? b : a))).toBe(category);
  });
});
