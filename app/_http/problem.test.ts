import { describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { LOCALES } from "@/db/enums";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import { problem } from "./problem";

type Body = Record<string, unknown>;
const bodyOf = async (response: Response) => (await response.json()) as Body;

describe("each code has its status", () => {
  test.each<[ErrorCode, number]>([
    ["malformed", 400],
    ["unauthenticated", 401],
    ["forbidden", 403],
    ["not_found", 404],
    ["conflict", 409],
    ["forbidden_transition", 409],
    ["stale", 412],
    ["too_large", 413],
    ["unsupported_type", 415],
    ["invalid", 422],
    ["rate_limited", 429],
    ["unavailable", 503],
  ])("%s: %d", async (code, status) => {
    const response = problem(new DomainError(code, "forbidden"), "en");
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(await bodyOf(response)).toEqual({ type: `urn:deskwise:problem:${code}`, title: MESSAGES.en.Problems[code], status, detail: "You are not allowed to do this.", errors: [] });
    expect(response.headers.has("retry-after")).toBe(status === 429 || status === 503);
    expect(response.headers.has("www-authenticate")).toBe(status === 401);
  });
});

test.each(LOCALES)("is told in %s", async (locale) => {
  const error = new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "text_too_long", values: { maximum: 1000 } }] });
  const response = problem(error, locale);
  const { title, detail, errors } = await bodyOf(response);
  expect([response.headers.get("content-language"), title, detail]).toEqual([locale, MESSAGES[locale].Problems.invalid, MESSAGES[locale].Errors.invalid_input]);
  const [field] = errors as { path: string; message: string }[];
  expect(field?.path).toBe("employee_id");
  expect(field?.message).toMatch(/1[.,\s\u202f\u00a0]?000/);
  expect(field?.message).not.toContain("{");
});

test("values stand in their sentence as they are, whatever they hold", async () => {
  const error = new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "x", reason: "field_unknown", values: { field: "<b>{field}</b> '{'" } }] });
  expect((await bodyOf(problem(error, "en"))).errors).toEqual([{ path: "x", message: "There is no field <b>{field}</b> '{'." }]);
});

test("further details are shown as any result is, and cannot pose as the problem itself", async () => {
  const error = new DomainError("stale", "forbidden", {}, { current: { status: "pending", updatedAt: new Date(0) }, status: 200 });
  expect(await bodyOf(problem(error, "nl"))).toMatchObject({ status: 412, current: { status: "pending", status_display: "Wachtend", updated_at: "1970-01-01T00:00:00.000Z" } });
});

describe("when to come back", () => {
  test("is told in seconds where they are known, else five", () => {
    expect(problem(new DomainError("rate_limited", "rate_limited", { seconds: 42 }), "en").headers.get("retry-after")).toBe("42");
    expect(problem(new DomainError("unavailable", "unavailable"), "en").headers.get("retry-after")).toBe("5");
  });
});

describe("a database that is away, or that has undone one of two, is 503", () => {
  const withCode = (code: string) => Object.assign(new Error("connection"), { code });

  test.each(["ECONNREFUSED", "ECONNRESET", "EPIPE", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT", "57P01", "57P03", "53300", "40P01", "40001"])("%s", async (code) => {
    const response = problem(new Error("Failed query", { cause: withCode(code) }), "en");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await bodyOf(response)).toMatchObject({ type: "urn:deskwise:problem:unavailable" });
  });

  test.each(["23505", "42501", "57P0", "x57P01x", "ENOENT"])("%s is not that", (code) => {
    expect(problem(new Error("Failed query", { cause: withCode(code) }), "en").status).toBe(500);
  });
});

describe("what nobody foresaw", () => {
  test.each([new Error("secret: /srv/desk/db.ts"), new TypeError("secret"), "secret", null, undefined, { secret: 1 }])("is a 500 that names a request and nothing else: %s", async (error) => {
    const response = problem(error, "en");
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toMatch(/The request id is [0-9a-f]{8}-/);
    expect(text).not.toMatch(/secret|\.ts|stack/);
  });

  test("is named by another id each time", async () => {
    const details = await Promise.all([1, 2].map(async () => (await bodyOf(problem(new Error("x"), "en"))).detail));
    expect(details[0]).not.toBe(details[1]);
  });
});
