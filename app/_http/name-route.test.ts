import { expect, test } from "vitest";
import { inLogContext, type LogContext } from "@/lib/core/log-context";
import { nameRoute } from "./name-route";

const request = new Request("http://desk.example/api/tickets/12345");

test("a request is known by its route's path from before it is served, never by its address", async () => {
  const fields: LogContext = { request_id: "r1" };
  const seen: LogContext[] = [];
  const handler = nameRoute({ path: "/api/tickets/{id}" }, async () => {
    seen.push({ ...fields });
    return new Response(null, { status: 404 });
  });
  await inLogContext(fields, () => handler(request));
  expect(seen).toEqual([{ request_id: "r1", route: "/api/tickets/{id}" }]);
});

test("the handler is given all that it was called with, and its own answer is passed on", async () => {
  const answer = new Response("made", { status: 201 });
  const given: unknown[] = [];
  const handler = nameRoute({ path: "/api/given" }, (...call: [Request, { params: string }]) => {
    given.push(...call);
    return Promise.resolve(answer);
  });
  expect(await handler(request, { params: "7" })).toBe(answer);
  expect(given).toEqual([request, { params: "7" }]);
});

test("a handler that throws keeps its error", async () => {
  const fault = new Error("unforeseen");
  await expect(nameRoute({ path: "/api/throws" }, () => Promise.reject(fault))(request)).rejects.toBe(fault);
});
