import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Definition } from "./definition";
import type { JsonSchema } from "./json-schema";
import { type Operation, operation, operationId } from "./operation";
import { sentTo } from "./parameters";

const target = z.object({ id: z.string(), version: z.number().int().optional(), reason: z.string(), employeeId: z.string().optional(), source: z.string().default("web") });
const definition = (more: Partial<Definition>): Definition => ({ path: "/api/tickets/{id}/move", method: "POST", summary: "Move a ticket", input: target, output: z.object({ id: z.string() }), ...more }) as Definition;

const made = (more: Partial<Definition>, answer: JsonSchema = { properties: {} }): Operation => operation(definition(more), { $ref: "#/components/schemas/X" }, answer);
const refs = ({ parameters }: Operation): string[] => parameters.flatMap((parameter) => ("$ref" in parameter ? [parameter.$ref.split("/").at(-1) ?? ""] : []));

describe("what is sent", () => {
  test("is parted into path and body, without what comes by header or from the desk itself", () => {
    const { parameters, body } = sentTo(definition({ versioned: true, defaults: { source: "api" } } as Partial<Definition>));
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([["id", "path", true]]);
    expect([Object.keys(body?.properties ?? {}), body?.required]).toEqual([["reason", "employee_id"], ["reason"]]);
  });

  test("is a query for GET", () => {
    const { parameters, body } = sentTo(definition({ method: "GET" }));
    expect(parameters.map(({ name, in: place, required = false }) => [name, place, required])).toEqual([["id", "path", true], ["version", "query", false], ["reason", "query", true], ["employee_id", "query", false], ["source", "query", false]]);
    expect(body).toBeUndefined();
  });

  test("has no body where the path says it all", () => {
    expect(sentTo(definition({ input: z.object({ id: z.string() }) })).body).toBeUndefined();
  });
});

describe("headers", () => {
  test.each<[string, Partial<Definition>, string[]]>([
    ["a write", {}, ["IdempotencyKey", "AcceptLanguage"]],
    ["a change of a version", { versioned: true }, ["IdempotencyKey", "IfMatch", "AcceptLanguage"]],
    ["a read", { method: "GET" }, ["AcceptLanguage"]],
    ["a write that changes nothing", { safe: true }, ["AcceptLanguage"]],
    ["a write that asks for a password", { guarded: true }, ["AcceptLanguage"]],
    ["an upload", { kind: "upload" }, ["IdempotencyKey", "AcceptLanguage"]],
    ["a stream of events", { kind: "events", method: "GET" }, ["LastEventId", "AcceptLanguage"]],
  ])("of %s", (_, more, names) => {
    expect(refs(made(more))).toEqual(names);
  });

  test("of the answer follow from what it is", () => {
    const { headers } = made({ status: 201, location: () => "" }, { properties: { version: {} } }).responses["201"] as { headers: object };
    expect(Object.keys(headers)).toEqual(["ETag", "Location", "Idempotency-Replayed", "Content-Language"]);
  });
});

describe("answers", () => {
  test.each<[string, Partial<Definition>, string]>([
    ["a read of a list", { method: "GET", path: "/api/tickets" }, "200 401 403 422 429 500 503"],
    ["a read of one", { method: "GET" }, "200 401 403 404 422 429 500 503"],
    ["a versioned change", { method: "PATCH", versioned: true }, "200 400 401 403 404 409 412 413 415 422 429 500 503"],
    ["a read that can be in conflict", { method: "GET", problems: [409] }, "200 401 403 404 409 422 429 500 503"],
    ["something public", { kind: "json", isPublic: true, method: "GET" }, "200"],
    ["a file", { kind: "download", method: "GET" }, "200 304 401 403 404 422 429 500 503"],
    ["lines", { kind: "lines", method: "GET", path: "/api/audit/export" }, "200 401 403 422 429 500 503"],
  ])("of %s are these", (_, more, statuses) => {
    expect(Object.keys(made(more).responses).join(" ")).toBe(statuses);
  });

  test("without a body say nothing, and files may be of any type", () => {
    expect(made({ status: 204 }).responses["204"]).not.toHaveProperty("content");
    expect(operation(definition({ kind: "download", method: "GET" }), undefined, undefined).responses["200"]).toMatchObject({ content: { "*/*": { schema: {} } } });
    expect(made({ kind: "lines", method: "GET" }).responses["200"]).toMatchObject({ content: { "application/x-ndjson": { schema: { $ref: "#/components/schemas/X" } } } });
  });
});

test("files are sent as a form, beside their fields", () => {
  const { content } = made({ kind: "upload", input: z.object({ visibility: z.string().optional() }) }).requestBody ?? {};
  expect(content?.["multipart/form-data"]?.schema).toMatchObject({ properties: { visibility: {}, file: { type: "array" } }, required: ["file"] });
});

test.each([
  ["GET", "/api/tickets", "getTickets"],
  ["PATCH", "/api/employees/{employee_id}", "patchEmployeesByEmployeeId"],
  ["POST", "/api/webhooks/{id}/deliveries/{delivery_id}/redeliver", "postWebhooksByIdDeliveriesByDeliveryIdRedeliver"],
  ["GET", "/api/openapi.json", "getOpenapiJson"],
] as const)("%s %s is %s", (method, path, id) => {
  expect(operationId({ method, path })).toBe(id);
});
