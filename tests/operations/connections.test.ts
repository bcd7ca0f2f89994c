import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const PAGE = readFileSync("docs/operations/connections.md", "utf8");
const addresses = [...readFileSync("lib/core/env.ts", "utf8").matchAll(/^ {2}(\w+): (?:url|optionalUrl)\b/gm)].map(([, name = ""]) => name);

/** Where people reach the desk: nothing connects to it. */
const OWN_ADDRESS = "APP_URL";

test("the page of connections names each address that configuration can hold", () => {
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((name) => name !== OWN_ADDRESS && !PAGE.includes(`\`${name}\``))).toEqual([]);
});
