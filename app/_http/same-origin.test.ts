import { expect, test } from "vitest";
import { refuseForeignPage } from "./same-origin";

const request = (method: string, headers: Record<string, string>) => new Request("http://desk.example/api/tickets", { method, headers: { host: "desk.example", ...headers } });

test.each([
  ["a page of the desk", "POST", { origin: "http://desk.example" }],
  ["the desk behind TLS", "POST", { origin: "https://desk.example", "sec-fetch-site": "same-origin" }],
  ["a script without a page", "DELETE", {}],
  ["a reading from anywhere", "GET", { origin: "http://evil.example" }],
])("%s is let through", (_, method, headers) => {
  expect(refuseForeignPage(request(method, headers))).toBeUndefined();
});

test.each([
  ["another site's page", { origin: "http://evil.example" }],
  ["another port's page", { origin: "http://desk.example:8080" }],
  ["a sandboxed page", { origin: "null" }],
  ["a request without origin that the browser calls cross-site", { "sec-fetch-site": "cross-site" }],
])("%s is refused", (_, headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(() => refuseForeignPage(request(method, headers))).toThrow(expect.objectContaining({ code: "forbidden", reason: "origin_refused" }));
  }
});
