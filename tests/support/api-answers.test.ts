import { describe, expect, test } from "vitest";
import { readAnswer } from "./api-answers";
import { type ApiOperation, OPERATIONS } from "./api-operations";

const operationOf = (name: string): ApiOperation => OPERATIONS.find((item) => item.name === name) ?? expect.fail(`no ${name}`);

const list = operationOf("GET /api/tickets");
const problem = (status: number, more: object = {}) => ({ type: "urn:deskwise:problem:invalid", title: "Invalid fields", status, detail: "Some fields are not right.", errors: [], ...more });

const faultsOf = async (operation: ApiOperation, body: unknown, { status = 200, type = "application/json", headers = {} }: { status?: number; type?: string; headers?: Record<string, string> } = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return (await readAnswer(operation, new Response(text === "" ? null : text, { status, headers: { "content-type": type, "content-language": "en", ...headers } }))).faults;
};

const page = { results: [], next_cursor: null, total: 0 };
const refused = { status: 422, type: "application/problem+json" };

test("an answer as the document has it has no fault", async () => {
  expect(await faultsOf(list, page)).toEqual([]);
  expect(await faultsOf(list, problem(422), refused)).toEqual([]);
});

describe("a fault is", () => {
  test.each([
    ["a field that nobody documented", page, { embedding: [1] }],
    ["a value of another type", page, { total: "0" }],
    ["a missing field", { results: [], next_cursor: null }, {}],
  ])("%s", async (_, body, more) => {
    expect(await faultsOf(list, { ...body, ...more })).toEqual([expect.stringMatching(/additional|integer|required/)]);
  });

  test.each([
    ["a status that is not documented", { status: 418 }],
    ["another content type", { type: "text/html" }],
    ["a missing header", { headers: { "content-language": "" } }],
  ])("%s", async (_, told) => {
    const response = new Response(JSON.stringify(page), { status: 200, headers: { "content-type": "application/json", ...("headers" in told ? {} : { "content-language": "en" }) } });
    const { faults } = "headers" in told ? await readAnswer(list, response) : { faults: await faultsOf(list, page, told) };
    expect(faults).toEqual([expect.stringMatching(/not documented|without Content-Language/)]);
  });

  test.each([
    ["a stack", "TypeError: x\n    at readTicket (/srv/desk/lib/tickets/read-ticket.ts:20:3)"],
    ["a statement", 'Failed query: select "id" from "tickets" where "id" = $1'],
    ["a database error", 'PostgresError: invalid input syntax for type bigint: "x"'],
  ])("%s in a problem", async (_, detail) => {
    expect(await faultsOf(list, problem(422, { detail }), refused)).toEqual([expect.stringMatching(/^leaks /)]);
  });

  test("a 500, however well it is said", async () => {
    expect(await faultsOf(list, problem(500), { status: 500, type: "application/problem+json" })).toHaveLength(1);
  });

  test("a 401 that does not say how to come in", async () => {
    expect(await faultsOf(list, problem(401), { status: 401, type: "application/problem+json" })).toEqual(["401 without WWW-Authenticate"]);
  });
});

test("a ticket that somebody writes about SQL is no leak", async () => {
  const comments = operationOf("GET /api/tickets/{id}/comments");
  const comment = { id: "1", body: "select * from users where 1=1 at index.ts:3:1", visibility: "public", employee_id: null, written_by_type: "person", mentions: [], created_at: "2026-11-24T08:00:00Z" };
  expect(await faultsOf(comments, { results: [comment], next_cursor: null, total: 1 })).toEqual([]);
});
