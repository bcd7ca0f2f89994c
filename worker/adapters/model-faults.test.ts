import { expect, test } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import { faultOf, modelError, ServerRefusal } from "./model-faults";

const fetchFailed = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new RangeError("socket"), { code }) });

test.each([
  [fetchFailed("ECONNREFUSED"), "unreachable"],
  [fetchFailed("ENOTFOUND"), "unreachable"],
  [fetchFailed("CERT_HAS_EXPIRED"), "unreachable"],
  [new TypeError("fetch failed", { cause: new AggregateError([Object.assign(new RangeError(), { code: "ECONNRESET" })]) }), "cut_off"],
  [fetchFailed("UND_ERR_SOCKET"), "cut_off"],
  [fetchFailed("UND_ERR_HEADERS_TIMEOUT"), "timeout"],
  [fetchFailed("HPE_INVALID_CONSTANT"), "malformed"],
  [new TypeError("terminated"), "cut_off"],
  [new TypeError("Invalid URL"), "unreachable"],
  [new DOMException("over", "TimeoutError"), "timeout"],
  [new SyntaxError("Unexpected token"), "malformed"],
  [new ModelError("too_large", ""), "too_large"],
  ["a string", "malformed"],
])("%s is the fault %s", (error, fault) => {
  expect(faultOf(error)).toBe(fault);
});

test("a message names the server and the code, and keeps the cause", () => {
  const cause = fetchFailed("ECONNREFUSED");
  expect(modelError("unreachable", "gpu:8000", cause)).toMatchObject({ message: "gpu:8000 cannot be reached (ECONNREFUSED)", cause });
});

test.each([
  [404, "missing"],
  [400, "refused"],
  [500, "refused"],
])("status %i is the fault %s", (status, fault) => {
  expect(new ServerRefusal(status, "no")).toMatchObject({ fault, status });
});
