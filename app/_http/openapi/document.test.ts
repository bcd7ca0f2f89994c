import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { schemaFaults } from "@/tests/support/api-answers";
import { DOCUMENT, OPERATIONS } from "@/tests/support/api-operations";

const bodies = OPERATIONS.flatMap(({ name, path, method, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).map(([type, content]) => ({ name, place: ["paths", path, method.toLowerCase(), "requestBody", "content", type, "schema"], examples: content.examples ?? {} })),
);

const answers = OPERATIONS.flatMap(({ name, operation, path, method }) =>
  Object.entries(operation.responses).flatMap(([status, answer]) => {
    const content = "content" in answer ? answer.content?.["application/json"] : undefined;
    return content ? [{ name: `${name} ${status}`, place: ["paths", path, method.toLowerCase(), "responses", status, "content", "application/json", "schema"], example: content.example }] : [];
  }),
);

describe("the OpenAPI document", () => {
  it("is valid by the schema of OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(DOCUMENT) as unknown as Record<string, unknown>);
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  it("describes every operation by a sentence, a tag and an id of its own", () => {
    const ids = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(OPERATIONS.filter(({ operation: { summary, tags } }) => !/^[A-Z].*[^.]$/.test(summary) || tags.length !== 1)).toEqual([]);
  });

  it.each(bodies)("shows a valid body for $name", ({ place, examples }) => {
    const values = Object.values(examples).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(0);
    expect(values.flatMap((value) => schemaFaults(place, value))).toEqual([]);
  });

  it.each(answers)("shows a valid answer of $name", ({ place, example }) => {
    expect(example).toBeDefined();
    expect(schemaFaults(place, example)).toEqual([]);
  });

  it.each(Object.entries(DOCUMENT.components.responses ?? {}))("shows a valid %s", (name, response) => {
    const { example } = (response as { content: Record<string, { example: unknown }> }).content["application/problem+json"] ?? {};
    expect(schemaFaults(["components", "schemas", "Problem"], example)).toEqual([]);
    expect(example).toMatchObject({ status: Number(name.replace("Problem", "")) });
  });

  it("names each schema that it refers to, and none that nothing refers to", () => {
    const text = JSON.stringify(DOCUMENT);
    const named = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(DOCUMENT.components.schemas).sort());
  });

  it("shows no camelCase name and no embedding", () => {
    const names = [...JSON.stringify(DOCUMENT.components.schemas).matchAll(/"(\w+)":\{/g)].map(([, name = ""]) => name);
    const keywords = ["additionalProperties", "propertyNames", "anyOf", "oneOf", "allOf"];
    const schemas = Object.keys(DOCUMENT.components.schemas);
    expect(names.filter((name) => /[A-Z]/.test(name) && !keywords.includes(name) && !schemas.includes(name))).toEqual([]);
    expect(names.filter((name) => /^embedding$/.test(name))).toEqual([]);
  });
});
