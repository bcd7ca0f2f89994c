import { expect, test } from "vitest";
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/[[...missing]]/route";
import { provideEnv } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { apiRequest } from "@/tests/support/api-request";
import { LIVE } from "./openapi/plain-routes";
import { plainRoute } from "./plain-route";

const asked = (answer: Parameters<typeof plainRoute>[1], headers: Record<string, string> = {}) => plainRoute(LIVE, answer)(apiRequest("/api/health/live", { headers }));

test("an answer that is made by hand stands as it is, and its route tells what it is", async () => {
  const response = await asked(() => Response.json({ status: "ok" }, { headers: { "X-Own": "1" } }));
  expect([response.status, response.headers.get("x-own"), await response.json()]).toEqual([200, "1", { status: "ok" }]);
  expect(plainRoute(LIVE, () => new Response()).definition).toBe(LIVE);
});

test.each<[string, () => Response | Promise<Response>]>([
  ["thrown", () => { throw new DomainError("forbidden", "forbidden"); }],
  ["rejected", () => Promise.reject(new DomainError("forbidden", "forbidden"))],
])("an error that is %s is shown as everywhere", async (_, answer) => {
  const response = await asked(answer, { "accept-language": "fr" });
  expect([response.status, response.headers.get("content-type"), response.headers.get("content-language")]).toEqual([403, "application/problem+json", "fr"]);
});

test("pages of other origins may read it, if they are named", async () => {
  provideEnv({ CORS_ORIGINS: "https://intranet.example" });
  const response = await asked(() => new Response(), { origin: "https://intranet.example" });
  expect(response.headers.get("access-control-allow-origin")).toBe("https://intranet.example");
});

test.each(Object.entries({ GET, POST, PUT, PATCH, DELETE, OPTIONS }))("%s where nothing is, is a problem", async (method, answer) => {
  const response = answer(apiRequest("/api/nowhere/at/all/", { method }));
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ type: "urn:deskwise:problem:not_found" });
});
