import { describe, expect, test } from "vitest";
import { z } from "zod";
import { momentField, nameField, textField } from "@/lib/core/field";
import { inputSchema, type JsonSchema, outputSchemas } from "./json-schema";

const outputOf = (schema: z.ZodType) => {
  const registry = z.registry<{ id?: string | undefined }>();
  registry.add(schema, { id: "Answer" });
  return outputSchemas(registry).Answer;
};

/** The schema of one field. */
const fieldOf = ({ properties = {} }: JsonSchema, name: string): JsonSchema => properties[name] as JsonSchema;

describe("an answer", () => {
  test("has snake_case names, times as text and nulls where they can be", () => {
    expect(outputOf(z.object({ createdAt: z.date(), closedAt: z.date().nullable(), usageCount: z.number().int(), note: z.string().nullable() }))).toEqual({
      type: "object",
      properties: {
        created_at: { type: "string", format: "date-time" },
        closed_at: { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] },
        usage_count: { type: "integer" },
        note: { type: ["string", "null"] },
      },
      required: ["created_at", "closed_at", "usage_count", "note"],
    });
  });

  test.each([
    ["each of its values has a word", z.enum(["low", "high"]), ["priority", "priority_display"], true],
    ["it may be null", z.enum(["low", "high"]).nullable(), ["priority", "priority_display"], false],
    ["one of its values has none", z.enum(["low", "lowest"]), ["priority", "priority_display"], false],
    ["none of its values has one", z.enum(["lowest"]), ["priority"], false],
    ["it is no text", z.number(), ["priority"], false],
  ])("has a word beside a value: %s", (_, priority, names, isRequired) => {
    const { properties = {}, required = [] } = outputOf(z.object({ priority })) ?? {};
    expect(Object.keys(properties)).toEqual(names);
    expect(required.includes("priority_display")).toBe(isRequired);
  });

  test("refers to what has a name, and keeps what a record requires", () => {
    const row = z.object({ id: z.string() });
    const registry = z.registry<{ id?: string | undefined }>();
    registry.add(row, { id: "Row" });
    registry.add(z.object({ rows: z.array(row), byStatus: z.record(z.enum(["open", "in_progress"]), z.number()) }), { id: "Page" });
    const page = outputSchemas(registry).Page ?? {};
    expect(fieldOf(page, "rows")).toEqual({ type: "array", items: { $ref: "#/components/schemas/Row" } });
    expect(fieldOf(page, "by_status")).toMatchObject({ required: ["open", "in_progress"] });
  });
});

describe("an input", () => {
  test("says its limits, and what it is when left out", () => {
    const schema = inputSchema(z.strictObject({ title: textField(300), tag: nameField(50), limit: z.coerce.number().int().min(1).max(100).default(25), since: momentField.optional() }));
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: { title: { maxLength: 300 }, tag: { maxLength: 50 }, limit: { type: "integer", minimum: 1, maximum: 100, default: 25 }, since: { type: "string", format: "date-time" } },
      required: ["title", "tag"],
    });
    expect(schema.properties?.since).not.toHaveProperty("pattern");
  });

  test("says by a pattern that a text is not blank and has no NUL", () => {
    const { allOf = [] } = fieldOf(inputSchema(z.object({ title: textField(300) })), "title");
    const isRight = (text: string) => allOf.every((rule) => new RegExp((rule as JsonSchema).pattern ?? "", "u").test(text));
    expect(["Printer", " x\n", "打印机", "\0", "a\0b", "", " \n\t "].map(isRight)).toEqual([true, true, true, false, false, false, false]);
  });
});
