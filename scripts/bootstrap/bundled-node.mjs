import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BootstrapError } from "./bootstrap-error.mjs";
import { ROOT } from "./project-root.mjs";

const WANTED_MAJOR = 24;

const PLACES = ["node_modules/node/bin/node", "node_modules/node/bin/node.exe", "node_modules/.bin/node"];

const majorOf = (version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);

/**
 * The Node that the `node` package brings. Its install script fetches the program itself, so where scripts are refused
 * npm reports success and the program is not there; a running Node that is new enough does as well.
 */
export function bundledNode() {
  const found = PLACES.map((place) => join(ROOT, place)).find((path) => existsSync(path) && majorOf(spawnSync(path, ["--version"], { encoding: "utf8" }).stdout ?? "") >= WANTED_MAJOR);
  if (found) return found;
  if (majorOf(process.version) >= WANTED_MAJOR) return process.execPath;
  const remedy = "Run: npm rebuild node --foreground-scripts";
  throw new BootstrapError(`The package "node" did not bring Node ${WANTED_MAJOR}: its install script was refused or failed. ${remedy}`);
}
