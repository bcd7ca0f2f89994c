import { expect, test } from "vitest";
import { boundedLabels, SHARES } from "./answer-labels";

test("an answer is told by method, route and status", () => {
  const labels = boundedLabels();
  expect(labels({ method: "GET", route: "/tickets/[ticket]", status: 200 })).toEqual({ method: "GET", route: "/tickets/[ticket]", status: "200" });
});

test.each([["FOO", "/tickets", "other", "/tickets"], ["GET", "unknown", "GET", "other"], ["PROPFIND", "/api/[[...missing]]", "other", "other"], ["GET", "/[...missing]", "GET", "other"], ["DELETE", "/api/tickets/[id]", "DELETE", "/api/tickets/{id}"], ["GET", "/tickets/[ticket]", "GET", "/tickets/[ticket]"]])("%s of %s", (method, route, shownMethod, shownRoute) => {
  expect(boundedLabels()({ method, route, status: 404 })).toEqual({ method: shownMethod, route: shownRoute, status: "404" });
});

test("whoever tries everything fills the share of refusals, and what people use keeps its series", () => {
  const labels = boundedLabels();
  const seen = new Set<string>();
  for (let route = 0; route < 5_000; route++) for (const status of [401, 404, 405]) seen.add(JSON.stringify(labels({ method: "POST", route: `/r/${route}`, status })));
  expect(seen.size).toBe(SHARES.refusals + 3);
  expect(labels({ method: "GET", route: "/tickets", status: 200 })).toEqual({ method: "GET", route: "/tickets", status: "200" });
  expect(labels({ method: "POST", route: "/r/0", status: 401 })).toEqual({ method: "POST", route: "/r/0", status: "401" });
});
