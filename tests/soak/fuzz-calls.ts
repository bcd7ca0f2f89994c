import * as fc from "fast-check";
import type { JsonSchema } from "@/app/_http/openapi/json-schema";
import type { ApiOperation, Call } from "@/tests/support/api-operations";
import { arbitraryOf, type Given, HOSTILE } from "@/tests/support/schema-arbitrary";

export type Kind = "valid" | "nearly valid" | "hostile";

export interface FuzzCall extends Call {
  kind: Kind;
  caller: string;
}

/** Header values that Node would let out. */
const isSendable = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text);

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const hostile = fc.oneof({ arbitrary: fc.constantFrom(...HOSTILE), weight: 3 }, { arbitrary: fc.string({ unit: "binary", maxLength: 40 }), weight: 1 }, { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 });

function parametersOf(operation: ApiOperation, place: "path" | "query" | "header", given: Given): fc.Arbitrary<Record<string, string>> {
  const own = operation.parameters.filter((parameter) => parameter.in === place);
  const fields = own.map(({ name, schema }): [string, fc.Arbitrary<string>] => {
    const known = given(name);
    const any = arbitraryOf(schema).map(asText).filter((text) => place !== "header" || isSendable(text));
    return [name, known.length > 0 ? fc.oneof({ arbitrary: fc.constantFrom(...known).map(String), weight: 4 }, { arbitrary: any, weight: 1 }) : any];
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: own.flatMap(({ name, required }) => (required ? [name] : [])), noNullPrototype: true }) as fc.Arbitrary<Record<string, string>>;
}

const bodySchema = ({ operation, body }: ApiOperation): JsonSchema | undefined => body ?? operation.requestBody?.content["multipart/form-data"]?.schema;

/** A form as text; its files say little. */
function multipart(fields: Record<string, unknown>): Pick<Call, "body" | "headers"> {
  const boundary = "desk-boundary";
  const part = (disposition: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) && name === "file" ? value.map((text, index) => part(`name="file"; filename="note ${index}.txt"`, asText(text))) : [part(`name="${name.replace(/["\r\n]/g, "_")}"`, asText(value))],
  );
  return { body: `${parts.join("")}--${boundary}--\r\n`, headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}

function encode(operation: ApiOperation, body: unknown): Pick<Call, "body" | "headers"> {
  if (body === undefined) return { body: undefined, headers: {} };
  if (operation.operation.requestBody?.content["multipart/form-data"]) return multipart((body ?? {}) as Record<string, unknown>);
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

function valid(operation: ApiOperation, given: Given): fc.Arbitrary<Call> {
  const schema = bodySchema(operation);
  const parts = fc.record({ params: parametersOf(operation, "path", given), query: parametersOf(operation, "query", given), more: parametersOf(operation, "header", given), sent: schema ? arbitraryOf(schema, given) : fc.constant(undefined) });
  return parts.map(({ params, query, more, sent }) => {
    const { body, headers } = encode(operation, sent);
    return { params, query, body, headers: { ...more, ...headers } };
  });
}

/** One field of a valid call set to something else, or left out. */
function nearlyValid(operation: ApiOperation, given: Given): fc.Arbitrary<Call> {
  const schema = bodySchema(operation);
  const fields = [
    ...operation.parameters.map(({ name, in: place }) => ({ name, place })),
    ...Object.keys(schema?.properties ?? {}).map((name) => ({ name, place: "body" as const })),
    { name: "not_a_field", place: schema ? ("body" as const) : ("query" as const) },
  ];
  const parts = fc.record({ call: valid(operation, given), sent: schema ? arbitraryOf(schema, given) : fc.constant(undefined), field: fc.constantFrom(...fields), value: fc.oneof(hostile, fc.constant(undefined)) });
  return parts.map(({ call, sent, field: { name, place }, value }) => {
    if (place === "body") {
      const { body, headers } = encode(operation, { ...(sent as object), [name]: value });
      return { ...call, body, headers: { ...call.headers, ...headers } };
    }
    const text = value === undefined ? "" : asText(value);
    if (place === "path") return { ...call, params: { ...call.params, [name]: text } };
    if (place === "query") return { ...call, query: { ...call.query, [name]: text } };
    return { ...call, headers: { ...call.headers, [name]: isSendable(text) ? text.slice(0, 2_000) : "\xff\xfe" } };
  });
}

const ODD_TYPES = ["application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "*/*", "", "\xff"];

const ODD_BODIES: readonly (string | Uint8Array)[] = [
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "1e999",
  '{"a":1}{"b":2}',
  '{"title":"x","title":"y"}',
  '{"title":"\\ud800"}',
  '\ufeff{"title":"x"}',
  `[${"[".repeat(10_000)}`,
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  `{"title":"${"x".repeat(1_100_000)}"}`,
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nend is missing',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="../../\0.exe"\r\n\r\nMZ\r\n--x--\r\n',
];

function hostileCall(operation: ApiOperation, given: Given): fc.Arbitrary<Call> {
  const texts = fc.dictionary(fc.oneof(fc.constantFrom(...operation.parameters.map(({ name }) => name), "__proto__", "constructor"), fc.string({ maxLength: 10 })), hostile.map(asText), { maxKeys: 4 });
  const paths = fc.record(Object.fromEntries(operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => [name, hostile.map(asText)])));
  const headers = fc.record(
    {
      "content-type": fc.oneof({ arbitrary: fc.constant("application/json"), weight: 3 }, { arbitrary: fc.constantFrom(...ODD_TYPES), weight: 1 }),
      "accept-language": hostile.map(asText).filter(isSendable),
      "idempotency-key": hostile.map(asText).filter(isSendable),
      "if-match": hostile.map(asText).filter(isSendable),
      "if-none-match": hostile.map(asText).filter(isSendable),
      "last-event-id": hostile.map(asText).filter(isSendable),
      "content-encoding": fc.constantFrom("gzip", "br", "identity"),
      accept: fc.constantFrom("text/html", "application/xml", "*/*;q=0"),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const objects = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(bodySchema(operation)?.properties ?? { a: 0 }), "__proto__", "id", "version"), fc.string({ maxLength: 10 })), hostile, { maxKeys: 6 });
  const bodies: fc.Arbitrary<Call["body"]> = operation.method === "GET" ? fc.constant(undefined) : fc.oneof(fc.constantFrom(undefined, ...ODD_BODIES), objects.map((value) => JSON.stringify(value)), hostile.map((value) => JSON.stringify(value)));
  const parts = fc.record({ paths, given: parametersOf(operation, "path", given), isGiven: fc.boolean(), query: texts, headers, body: bodies });
  return parts.map(({ paths, given, isGiven, query, headers, body }) => ({ params: isGiven ? given : (paths as Record<string, string>), query, headers: headers as Record<string, string>, body }));
}

/** Calls of an operation: as its schema has them, one field off, and meant to harm. The first two callers may do all. */
export function callsOf(operation: ApiOperation, given: Given, callers: readonly string[]): fc.Arbitrary<FuzzCall> {
  const kinds: [Kind, fc.Arbitrary<Call>][] = [["valid", valid(operation, given)], ["nearly valid", nearlyValid(operation, given)], ["hostile", hostileCall(operation, given)]];
  const [first = "", second = "", ...others] = callers;
  const caller = fc.oneof({ arbitrary: fc.constantFrom(first, second), weight: 4 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
  return fc.oneof(...kinds.map(([kind, calls]) => ({ weight: kind === "valid" ? 3 : 2, arbitrary: fc.tuple(calls, caller).map(([call, by]): FuzzCall => ({ ...call, kind, caller: by })) })));
}
