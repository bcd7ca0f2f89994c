import { expect, test } from "vitest";
import { GET as asset } from "@/app/api/docs/[asset]/route";
import { GET as page } from "@/app/api/docs/route";
import { GET as openapi } from "@/app/api/openapi.json/route";
import { apiRequest, routeContext } from "@/tests/support/api-request";

const docs = () => page(apiRequest("/api/docs"));
const read = (name: string) => asset(apiRequest(`/api/docs/${name}`), routeContext({ asset: name }));

test("the page loads nothing that the desk does not serve itself", async () => {
  const response = await docs();
  const html = await response.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(addresses.filter((address) => !address.startsWith("/"))).toEqual([]);
  expect(html).not.toMatch(/<script>|style=|onload=/);
  const assets = addresses.filter((address) => address.startsWith("/api/docs/"));
  expect(assets).toHaveLength(4);
  for (const address of assets) expect((await read(address.replace("/api/docs/", ""))).status).toBe(200);
});

test.each([
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8", /SwaggerUIBundle/],
  ["swagger-ui.css", "text/css; charset=utf-8", /\.swagger-ui/],
  ["page.js", "text/javascript; charset=utf-8", /\/api\/openapi\.json/],
  ["page.css", "text/css; charset=utf-8", /max-width/],
])("%s is served as what it is", async (name, type, text) => {
  const response = await read(name);
  expect([response.status, response.headers.get("content-type"), response.headers.get("x-content-type-options")]).toEqual([200, type, "nosniff"]);
  expect(await response.text()).toMatch(text);
});

test.each(["package.json", "../swagger-ui-dist/swagger-ui.css", "__proto__", "constructor", "swagger-ui-bundle.js.map", ""])("%j is not among the page's files", async (name) => {
  const response = await read(name);
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
});

test("the document is the same for everybody, without a key", async () => {
  const first = await (await openapi(apiRequest("/api/openapi.json"))).text();
  const second = await openapi(apiRequest("/api/openapi.json", { language: "zh" }));
  expect([second.status, second.headers.get("content-type"), await second.text()]).toEqual([200, "application/json", first]);
  expect(JSON.parse(first)).toMatchObject({ openapi: "3.1.0", paths: { "/api/tickets": { get: {}, post: {} }, "/api/openapi.json": { get: {} }, "/api/docs": { get: {} } } });
});
