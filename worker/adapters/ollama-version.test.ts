import { expect, test } from "vitest";
import { ollamaVersion } from "./ollama-version";

const details = { format: "gguf", family: "llama", families: null, parameter_size: "3.2B", quantization_level: "Q4_K_M" };

test("takes digest, size and quantisation from the list", () => {
  expect(ollamaVersion({ name: "llama3.2:3b", digest: "a80c4f17acd5", details })).toEqual({ digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: "Q4_K_M" });
});

test.each([undefined, null, "3B", {}, { parameter_size: 3, quantization_level: "" }, { parameter_size: "x".repeat(101) }])("with details %j it knows the digest alone", (odd) => {
  expect(ollamaVersion({ digest: "a80c4f17acd5", details: odd })).toEqual({ digest: "a80c4f17acd5", parameterSize: null, quantization: null });
});

test.each([undefined, null, "llama3.2:3b", {}, { digest: 1 }, { digest: "" }, { digest: "x".repeat(101) }])("%j says nothing", (entry) => {
  expect(ollamaVersion(entry)).toBeNull();
});
