import { expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder } from "@/lib/ai/ports";
import { embedPassages } from "./embed-passages";

const profile = { ...embeddingProfile("nobody/knows-me").profile, chunkTokens: 6 };

test("gives each chunk of each part its place and the vector of its own text, in one call", async () => {
  const calls: (readonly string[])[] = [];
  const { signal } = new AbortController();
  const embedder: Embedder = {
    model: "m",
    profile,
    embed: (texts, kind, given) => {
      expect([kind, given]).toEqual(["passage", signal]);
      calls.push(texts);
      return Promise.resolve(texts.map((text) => Float32Array.from([text.length])));
    },
  };
  const embedded = await embedPassages(embedder, [{ part: "report", text: "One two three. Four five six." }, { part: "resolution", text: "Seven." }], signal);
  expect(calls).toHaveLength(1);
  expect(embedded).toEqual([
    { part: "report", position: 0, content: "One two three.", embedding: Float32Array.from([14]) },
    { part: "report", position: 1, content: "Four five six.", embedding: Float32Array.from([14]) },
    { part: "resolution", position: 0, content: "Seven.", embedding: Float32Array.from([6]) },
  ]);
});

test("nothing to embed is nothing embedded", async () => {
  const embedder: Embedder = { model: "m", profile, embed: (texts) => Promise.resolve(texts.map(() => new Float32Array())) };
  expect(await embedPassages(embedder, [])).toEqual([]);
  expect(await embedPassages(embedder, [{ part: "body", text: " " }])).toEqual([]);
});
