import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { routePatterns } from "./route-patterns";

const folder = mkdtempSync(join(tmpdir(), "deskwise-routes-"));
const manifest = join(folder, "routes-manifest.json");
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  manifest,
  JSON.stringify({
    version: 3,
    staticRoutes: [{ page: "/tickets", regex: "^/tickets(?:/)?$" }],
    dynamicRoutes: [
      { page: "/tickets/[ticket]", regex: "^/tickets/([^/]+?)(?:/)?$" },
      { page: "/[...missing]", regex: "^/(.+?)(?:/)?$" },
    ],
  }),
);

test.each([
  ["/tickets", "/tickets"],
  ["/tickets/TK20261128001", "/tickets/[ticket]"],
  ["/tickets/jan@desk.example/", "/tickets/[ticket]"],
  ["/who/knows", "/[...missing]"],
  ["/_next/static/chunks/a.js", "/_next"],
  ["/", "unknown"],
])("%s is %s", (path, pattern) => expect(routePatterns(manifest)(path)).toBe(pattern));

test("a web that is not built has no names for addresses, and shows none of them", () => {
  expect(routePatterns(join(folder, "none.json"))("/tickets/jan")).toBe("unknown");
});
