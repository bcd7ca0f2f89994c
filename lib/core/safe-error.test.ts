import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ModelError } from "@/lib/ai/ports";
import { DomainError } from "./errors";
import { safeError } from "./safe-error";

const SAID = "Kanarie";

const driverError = () =>
  Object.assign(new Error(`Key (title)=(${SAID}) already exists`), {
    name: "PostgresError",
    code: "23505",
    detail: `Key (title)=(${SAID})`,
    query: `insert into tickets values ('${SAID}')`,
    parameters: [SAID],
    where: SAID,
    table_name: "tickets",
    constraint_name: "tickets_title",
  });

const parsing = (schema: z.ZodType, value: unknown): Error => schema.safeParse(value).error ?? new Error("it parses");

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each<[string, unknown, object]>([
  ["a driver's error under a query's", new DrizzleQueryError(`insert ${SAID}`, [SAID], driverError()), { type: "DrizzleQueryError", cause: { type: "PostgresError", code: "23505", table: "tickets", constraint: "tickets_title" } }],
  ["one of the desk's own", new DomainError("invalid", "field_unknown", { field: SAID }, { fields: [{ path: SAID, reason: "field_unknown" }] }), { type: "DomainError", code: "invalid", reason: "field_unknown" }],
  ["a model's", new ModelError("refused", `the server answered 400: ${SAID}`), { type: "ModelError", fault: "refused" }],
  ["a schema's, with input and keys", parsing(z.strictObject({ title: z.string() }), { title: 1, [SAID]: SAID }), { type: "ZodError", issues: ["title: invalid_type", "*: unrecognized_keys"] }],
  ["a parser's", thrownBy(() => JSON.parse(`{"${SAID}`)), { type: "SyntaxError" }],
  ["an address's", thrownBy(() => new URL(`http://user:${SAID}@`)), { type: "TypeError", code: "ERR_INVALID_URL" }],
  ["a connection's", Object.assign(new Error(`connect ECONNREFUSED ${SAID}`), { code: "ECONNREFUSED", syscall: "connect", address: SAID }), { type: "Error", code: "ECONNREFUSED", syscall: "connect" }],
  ["several at once", new AggregateError([driverError()], SAID), { type: "AggregateError", errors: [{ code: "23505" }] }],
  ["one whose name and codes are sentences", Object.assign(new Error("x"), { name: `${SAID} said`, code: `${SAID} 1`, reason: SAID, fault: SAID, table: `${SAID} x` }), { type: "Error" }],
  ["one whose message looks like a stack", new Error(`x\n    at ${SAID} (/home/${SAID}.ts:1:1)`), { type: "Error" }],
  ["an object in place of one", { message: SAID, code: "57P01" }, { type: "object", code: "57P01" }],
  ["a string", SAID, { type: "string" }],
  ["nothing", null, { type: "null" }],
])("%s keeps its type and codes, and no word of anybody", (_, error, kept) => {
  const safe = safeError(error);
  expect(safe).toMatchObject(kept);
  expect(JSON.stringify(safe)).not.toContain(SAID);
});

describe("the stack", () => {
  test("says where, function and line", () => {
    expect(safeError(new Error("two\nlines")).stack?.[0]).toMatch(/^at .*safe-error\.test\.ts:\d+:\d+\)?$/);
  });

  test("a chain of causes that leads into itself comes to an end", () => {
    const error = new Error("x");
    error.cause = error;
    expect(JSON.stringify(safeError(error)).length).toBeLessThan(20_000);
  });
});
