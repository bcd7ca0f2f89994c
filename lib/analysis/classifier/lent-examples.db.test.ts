import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { useCountingEmbedder } from "@/tests/support/classified-desk";
import { lentExamples } from "./lent-examples";
import { lentTexts } from "./lent-texts";

test("each text is embedded once a process and model, in pieces, and has one vector", () =>
  withRollback(async () => {
    const embedder = useCountingEmbedder();
    const examples = await lentExamples(embedder, new Set());
    expect(examples.map(({ category }) => category)).toEqual(lentTexts().map(({ category }) => category));
    expect(new Set(examples.map(({ vector }) => vector.map((value) => Math.fround(value)).join(" "))).size).toBe(1);
    expect(examples.every(({ weight }) => weight === 0.5)).toBe(true);
    const { embedded } = embedder;
    expect(embedded).toBeGreaterThan(examples.length);
    expect(await lentExamples(embedder, new Set())).toEqual(examples);
    expect(embedder.embedded).toBe(embedded);
    const another = useCountingEmbedder({ dimensions: 3 });
    expect((await lentExamples(another, new Set()))[0]?.vector).toHaveLength(3);
  }));

test("what the desk has already is not lent, nor embedded", () =>
  withRollback(async () => {
    const embedder = useCountingEmbedder();
    const [first, ...others] = lentTexts();
    expect(await lentExamples(embedder, new Set(others.map(({ title }) => title)))).toHaveLength(1);
    expect(embedder.embedded).toBeLessThan(10);
    expect(first?.title).toBeTruthy();
  }));

test("a model that fails is asked again the next time", () =>
  withRollback(async () => {
    await expect(lentExamples(useCountingEmbedder({ fault: true }), new Set())).rejects.toMatchObject({ name: "ModelError" });
    expect((await lentExamples(useCountingEmbedder(), new Set())).length).toBeGreaterThan(0);
  }));
