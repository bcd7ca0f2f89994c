import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Tree = { [key: string]: string | Tree };

const SOURCES = ["app", "components", "lib", "worker", "scripts", "db"];

const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path);

const files = SOURCES.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isSource).map((path) => readFileSync(`${folder}/${path}`, "utf8")));

const source = files.join("\n");

/** Words that stand in the code as strings or names of properties. */
const words = new Set([...source.matchAll(/["'`]([\w.]+)["'`]|(\w+)\??:/g)].map(([, quoted, named]) => quoted ?? named));

/** Beginnings and ends of keys that are put together: `level.${level}`, `${kind}Hint`. */
const prefixes = [...source.matchAll(/`([\w.]+)\$\{/g)].map(([, prefix]) => prefix ?? "");
const suffixes = [...source.matchAll(/\}(\w+)`/g)].map(([, suffix]) => suffix ?? "");

const keys = (tree: Tree, prefix = ""): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [prefix + key] : keys(value, `${prefix}${key}.`)));

/** Whether some code could ask for it: its namespace is named somewhere, and so is the rest of it, whole or in parts. */
function isAskedFor(key: string): boolean {
  const [namespace = "", ...rest] = key.split(".");
  if (words.has(key)) return true;
  const name = rest.join(".");
  const leaf = rest.at(-1) ?? "";
  const isNamed = words.has(namespace) || [...words].some((word) => word?.startsWith(`${namespace}.`)) || prefixes.some((prefix) => prefix.startsWith(`${namespace}.`));
  return isNamed && (words.has(name) || words.has(leaf) || prefixes.some((prefix) => name.startsWith(prefix)) || suffixes.some((suffix) => leaf !== suffix && leaf.endsWith(suffix)));
}

test("no sentence is left that nothing asks for", () => {
  const english = JSON.parse(readFileSync("messages/en.json", "utf8")) as Tree;
  expect(keys(english).filter((key) => !isAskedFor(key))).toEqual([]);
});
