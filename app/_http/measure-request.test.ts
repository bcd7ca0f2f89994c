import { expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import { measureRequest } from "./measure-request";

const request = new Request("http://desk.example/api/tickets/12345");

/** How often each combination of labels of a route was measured. */
async function measured(route: string) {
  const { values } = await metrics().httpRequestDuration.get();
  return values.filter(({ metricName, labels }) => metricName?.endsWith("_count") && labels.route === route).map(({ labels, value }) => [labels.method, labels.status, value]);
}

test("a request is measured under its route's path and its status, never under its address", async () => {
  const handler = measureRequest({ path: "/api/measured/{id}", method: "GET" }, () => Promise.resolve(new Response(null, { status: 404 })));
  await handler(request);
  await handler(request);
  expect(await measured("/api/measured/{id}")).toEqual([["GET", "404", 2]]);
  expect(await metrics().registry.metrics()).not.toContain("tickets/12345");
});

test("the handler is given all that it was called with, and its own answer is passed on", async () => {
  const answer = new Response("made", { status: 201 });
  const given: unknown[] = [];
  const handler = measureRequest({ path: "/api/given", method: "POST" }, (...call: [Request, { params: string }]) => {
    given.push(...call);
    return Promise.resolve(answer);
  });
  expect(await handler(request, { params: "7" })).toBe(answer);
  expect(given).toEqual([request, { params: "7" }]);
});

test("a handler that throws is no answer, and keeps its error", async () => {
  const fault = new Error("unforeseen");
  await expect(measureRequest({ path: "/api/throws", method: "GET" }, () => Promise.reject(fault))(request)).rejects.toBe(fault);
  expect(await measured("/api/throws")).toEqual([]);
});
