import * as fc from "fast-check";
import type { JsonSchema } from "@/app/_http/openapi/json-schema";
import { DOCUMENT } from "./api-operations";

/** What people write, in the languages of the desk and beyond. */
const WORDS = ["printer", "imprimante en panne", "打印机脱机", "wachtwoord vergeten", "VPN 断开", "Wi‑Fi ☕️ 👩🏽‍💻", "مرحبا", "a\tb\nc", "O'Brien; --", "%_\\"] as const;

const NO_NUL = "^[^\\u0000]*$";

const patternsOf = (schema: JsonSchema): string[] => [schema, ...((schema.allOf ?? []) as JsonSchema[])].flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));

function textOf(schema: JsonSchema): fc.Arbitrary<string> {
  const { format, minLength = 0, maxLength = 200 } = schema;
  if (format === "date-time") return fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === "date") return fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (format === "email") return fc.nat().map((n) => `person${n}@desk.example`);
  if (format === "uri") return fc.nat().map((n) => `https://hooks.example/${n}`);
  const patterns = patternsOf(schema);
  const narrow = patterns.find((pattern) => pattern.startsWith("^") && pattern !== NO_NUL);
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && patterns.every((pattern) => new RegExp(pattern, "u").test(text));
  if (narrow !== undefined) return fc.stringMatching(new RegExp(narrow, "u"), { maxLength: Math.min(maxLength, 60) }).filter(fits);
  const words = fc.constantFrom(...WORDS).filter(fits);
  const any = fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 60) }).filter(fits);
  return maxLength >= 12 ? fc.oneof(words, any) : any;
}

function objectOf(schema: JsonSchema, given: Given): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]): [string, fc.Arbitrary<unknown>] => {
    const known = given(name);
    const any = arbitraryOf(field as JsonSchema, given);
    return [name, known.length > 0 ? fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: any, weight: 1 }) : any];
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [], noNullPrototype: true });
}

/** Values that exist, for a field's name: ids that a desk has. */
export type Given = (name: string) => readonly unknown[];

/** Values that a schema of the document allows. */
export function arbitraryOf(schema: JsonSchema, given: Given = () => []): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(DOCUMENT.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}, given);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const branches = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (branches) return fc.oneof(...branches.map((branch) => arbitraryOf(branch, given)));
  if (Array.isArray(schema.type)) return fc.oneof(...(schema.type as unknown[]).map((type) => arbitraryOf({ ...schema, type } as JsonSchema, given)));
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 });
    case "number":
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(arbitraryOf((schema.items ?? {}) as JsonSchema, given), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case "object":
      return objectOf(schema, given);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);

/** What no field should be harmed by. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  -0.5,
  2 ** 53,
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udfff half",
  "'; drop table tickets; --",
  "1 or 1=1",
  "${7*7}{{7*7}}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "%00%E0%A4%A",
  "x".repeat(100_001),
  "é".repeat(301),
  "999999999999999999999999",
  "9223372036854775807",
  "-9223372036854775808",
  "0x10",
  "1e3",
  "NaN",
  "TK99999999999",
  "TK00000000000000",
  "__proto__",
  "constructor",
  "2026-02-30T25:61:61Z",
  "+275760-09-13T00:00:00Z",
  "0000-00-00T00:00:00Z",
  "2026-11-24T08:00:00+99:99",
  "1970-01-01T00:00:00.0000000000000000001Z",
  Buffer.from('["2026-11-24T08:00:00Z","99999999999999999999"]').toString("base64url"),
  Buffer.from('["9999-12-31T23:59:59Z","0"]').toString("base64url"),
  Buffer.from('{"__proto__":[]}').toString("base64url"),
  "\u202e\u2066\ufeff",
  [],
  {},
  [[]],
  ["\0"],
  Array.from({ length: 1_000 }, () => "tag"),
  JSON.parse('{"toString":"x","valueOf":1,"then":"y","length":-1}'),
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  deep(19),
  deep(500),
];
