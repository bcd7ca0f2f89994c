import { expect, test } from "vitest";
import { embeddingProfile } from "./embedding-profiles";

const known = ["deskwise/e5-small-desk", "Xenova/paraphrase-multilingual-MiniLM-L12-v2", "Xenova/multilingual-e5-small"];

test.each(known)("%s has an entry of its own, with room in a chunk for prefix and marks", (model) => {
  const { profile, known: isKnown } = embeddingProfile(model);
  expect(isKnown).toBe(true);
  expect(profile.chunkTokens).toBeLessThan(profile.maxTokens - 10);
  expect(profile.duplicateThreshold).toBeGreaterThan(profile.similarThreshold);
  expect(profile.searchThreshold).toBeLessThan(profile.similarThreshold);
  expect(profile.dimensions).toBe(384);
});

test("the model that ships has the thresholds of its card and no prefix, which its tokenizer adds", () => {
  expect(embeddingProfile("deskwise/e5-small-desk").profile).toMatchObject({ similarThreshold: 0.33, duplicateThreshold: 0.5, queryPrefix: "", passagePrefix: "" });
});

test.each(["nobody/knows-me", "Xenova/multilingual-e5-large"])("%s is unknown and gets careful defaults", (model) => {
  const { profile, known: isKnown } = embeddingProfile(model);
  expect(isKnown).toBe(false);
  expect(profile).toMatchObject({ dimensions: null, maxTokens: 256, similarThreshold: 0.6 });
});
