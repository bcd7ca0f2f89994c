import { describe, expect, test } from "vitest";
import { z } from "zod";
import { textField } from "./field";
import { parseInput } from "./issues";

/** The fields of the error that an input is refused with. */
function faultsOf(schema: z.ZodType, input: unknown): unknown {
  try {
    parseInput(schema, input);
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid", reason: "invalid_input" });
    return (error as { details: { fields: unknown } }).details.fields;
  }
  return undefined;
}

const field = (schema: z.ZodType) => z.object({ field: schema });

describe("each kind of issue has its reason", () => {
  test.each<[string, z.ZodType, unknown, object]>([
    ["missing", z.string(), undefined, { reason: "field_required" }],
    ["null", z.string(), null, { reason: "field_type", values: { expected: "string" } }],
    ["another type", z.string(), 7, { reason: "field_type", values: { expected: "string" } }],
    ["not an array", z.array(z.string()), {}, { reason: "field_type", values: { expected: "array" } }],
    ["no number", z.coerce.number(), "x", { reason: "field_type", values: { expected: "number" } }],
    ["a long text", z.string().max(2), "abc", { reason: "text_too_long", values: { maximum: 2 } }],
    ["a short text", z.string().min(2), "a", { reason: "text_too_short", values: { minimum: 2 } }],
    ["a large number", z.number().max(9), 10, { reason: "value_too_big", values: { maximum: 9 } }],
    ["a small number", z.number().min(1), 0, { reason: "value_too_small", values: { minimum: 1 } }],
    ["a long list", z.array(z.string()).max(1), ["a", "b"], { reason: "value_too_big", values: { maximum: 1 } }],
    ["a short list", z.array(z.string()).min(1), [], { reason: "value_too_small", values: { minimum: 1 } }],
    ["none of the choices", z.enum(["a", "b"]), "c", { reason: "value_not_allowed", values: { allowed: "a, b" } }],
    ["not the constant", z.literal(true), false, { reason: "value_not_allowed", values: { allowed: "true" } }],
    ["a format", z.email(), "nobody", { reason: "field_invalid" }],
    ["a pattern with a key", z.string().regex(/^\d+$/, "id_malformed"), "x", { reason: "id_malformed" }],
    ["a rule with a key", z.string().refine(() => false, "text_nul"), "x", { reason: "text_nul" }],
    ["a rule with a sentence", z.string().refine(() => false, "Some sentence"), "x", { reason: "field_invalid" }],
    ["a rule named like what every object has", z.string().refine(() => false, "toString"), "x", { reason: "field_invalid" }],
    ["no multiple", z.number().multipleOf(2), 3, { reason: "field_invalid" }],
    ["no whole number", z.int(), 1.5, { reason: "number_not_whole" }],
    ["no variant", z.union([z.string(), z.number()]), true, { reason: "field_invalid" }],
    ["a strange key", z.strictObject({}), { other: 1 }, { reason: "field_unknown", values: { field: "other" } }],
    ["a key that is none", z.record(z.string().regex(/^a/), z.string()), { b: "x" }, { reason: "field_invalid" }],
  ])("%s", (_, schema, input, expected) => {
    expect(faultsOf(field(schema), { field: input })).toEqual([expect.objectContaining(expected)]);
  });
});

test("names every wrong field by its path, lists by their places", () => {
  const schema = z.object({ title: textField(5), tags: z.array(textField(5)), sla: z.object({ dueAt: z.date() }) });
  expect(faultsOf(schema, { title: "", tags: ["ok", " "], sla: { dueAt: "x" } })).toEqual([
    { path: "title", reason: "text_blank" },
    { path: "tags.1", reason: "text_blank" },
    { path: "sla.dueAt", reason: "field_type", values: { expected: "date" } },
  ]);
});

test("an input that is no object at all is refused at the root", () => {
  for (const input of [null, "text", 7, []]) expect(faultsOf(z.object({}), input)).toEqual([expect.objectContaining({ path: "", reason: "field_type" })]);
});

test("a good input comes out parsed, with its defaults", () => {
  expect(parseInput(z.object({ limit: z.coerce.number().default(25), name: z.string().optional() }), { other: 1 })).toEqual({ limit: 25 });
});
