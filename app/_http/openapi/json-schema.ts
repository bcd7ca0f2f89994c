import { z } from "zod";
import { displayWord, isDisplayed } from "@/app/_http/present";
import { toSnakeCase } from "@/lib/core/naming";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

type Direction = "input" | "output";

const asSchema = (value: unknown): JsonSchema => value as JsonSchema;

/** What zod says of every whole number, whether or not the field has a limit. */
const isNoLimit = (key: string, value: unknown): boolean =>
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) || (key === "maximum" && value === Number.MAX_SAFE_INTEGER);

/** What a caller learns nothing from: an answer's defaults, and the pattern of what a format says already. */
function isNoise(key: string, value: unknown, { format }: JsonSchema, direction: Direction): boolean {
  if (key === "$schema" || key === "$id" || isNoLimit(key, value)) return true;
  if (key === "pattern") return format === "date-time" || format === "email" || format === "uuid";
  // Answers may get new fields; whoever reads them should not mind.
  return direction === "output" && (key === "default" || (key === "additionalProperties" && value === false));
}

/** `<field>_display` beside a field that present() gives one: always, where each of its values has a word. */
function companion(name: string, schema: JsonSchema): "always" | "sometimes" | "never" {
  if (!isDisplayed(name)) return "never";
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (!values) return schema.type === "string" || schema.anyOf ? "sometimes" : "never";
  const words = values.filter((value) => displayWord(name, value, "en") !== undefined);
  if (words.length === 0) return "never";
  return words.length === values.length ? "always" : "sometimes";
}

function apiProperties(schema: JsonSchema, direction: Direction): Pick<JsonSchema, "properties" | "required"> {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(name) ?? false;
    const shown = direction === "output" ? companion(name, asSchema(value)) : "never";
    properties[toSnakeCase(name)] = apiSchema(asSchema(value), direction);
    if (isRequired) required.push(toSnakeCase(name));
    if (shown === "never") continue;
    properties[`${toSnakeCase(name)}_display`] = { type: "string", description: `The word for \`${toSnakeCase(name)}\` in the language of the answer` };
    if (shown === "always" && isRequired) required.push(`${toSnakeCase(name)}_display`);
  }
  return { properties, ...(required.length > 0 ? { required } : {}) };
}

/** A JSON Schema as the API shows what it describes: snake_case names, display words beside their values. */
export function apiSchema(schema: JsonSchema, direction: Direction): JsonSchema {
  const shown: JsonSchema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (isNoise(key, value, schema, direction) || (key === "required" && schema.properties)) continue;
    if (key === "properties") Object.assign(shown, apiProperties(schema, direction));
    else if (["items", "not", "additionalProperties", "propertyNames"].includes(key) && typeof value === "object") shown[key] = apiSchema(asSchema(value), direction);
    else if (["anyOf", "oneOf", "allOf", "prefixItems"].includes(key)) shown[key] = (value as JsonSchema[]).map((item) => apiSchema(item, direction));
    else shown[key] = value;
  }
  return shown;
}

const MOMENT = { type: "string", format: "date-time" } as const;

/** Dates become text in JSON; what else JSON cannot hold is said by nothing. */
const settings = (direction: Direction) => ({
  io: direction,
  unrepresentable: ({ zodSchema }: { zodSchema: z.core.$ZodType }): JsonSchema | "any" => (zodSchema instanceof z.ZodDate ? { ...MOMENT } : "any"),
});

/** The schema of what a caller sends. */
export const inputSchema = (schema: z.ZodType): JsonSchema => apiSchema(z.toJSONSchema(schema, settings("input")), "input");

type Registry = z.core.$ZodRegistry<{ id?: string | undefined }>;

/** The schemas of what is answered, those of a registry by reference. */
export function outputSchemas(registry: Registry): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, { ...settings("output"), uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, apiSchema(schema, "output")]));
}
