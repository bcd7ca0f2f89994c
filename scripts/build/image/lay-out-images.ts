import { cpSync, existsSync, globSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleDesk, bundleWeb } from "./bundle";

/** Of node_modules, what a bundle does not hold. */
const DICTIONARY = ["@node-rs/jieba/{package.json,index.js,dict.js,dict.txt,idf.txt,LICENSE}", "@node-rs/jieba-*/{package.json,*.node}"];
const MODEL_RUNTIME = [
  "onnxruntime-common/{package.json,dist/cjs/**/*.js,dist/cjs/package.json}",
  `onnxruntime-node/{package.json,dist/*.js,bin/napi-v6/${process.platform}/${process.arch}/*}`,
];
/** The page at /api/docs reads these by their path. */
const API_PAGE = ["swagger-ui-dist/{package.json,swagger-ui.css,swagger-ui-bundle.js}"];

/** What Next's tracing takes along to resize pictures, which nobody asks the desk for. */
const UNUSED = /\/node_modules\/(?:sharp|@img|detect-libc|semver)(?:\/|$)/;

function copyMatches(patterns: readonly string[], from: string, to: string): void {
  for (const path of globSync(patterns, { cwd: from })) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { recursive: true });
  }
}

/** The web: Next's standalone build, with the desk's own server in place of Next's. */
async function layOutWeb(root: string, folder: string): Promise<void> {
  const built = join(root, ".next", "standalone");
  const isWanted = (path: string): boolean => !UNUSED.test(path) && path !== join(built, "server.js");
  cpSync(built, folder, { recursive: true, verbatimSymlinks: true, filter: isWanted });
  cpSync(join(root, ".next", "static"), join(folder, ".next", "static"), { recursive: true });
  if (existsSync(join(root, "public"))) cpSync(join(root, "public"), join(folder, "public"), { recursive: true });
  copyMatches(API_PAGE, join(root, "node_modules"), join(folder, "node_modules"));
  await bundleWeb(root, folder);
}

/** A bundle lies flat: what a module reads beside itself lies beside the bundle. */
async function layOutDesk(root: string, folder: string): Promise<void> {
  await bundleDesk(root, folder);
  copyMatches(["**/*.sql", "meta/_journal.json"], join(root, "db", "migrations"), join(folder, "migrations"));
  copyMatches(["*.json"], join(root, "db", "seed", "data"), join(folder, "data"));
  copyMatches(DICTIONARY, join(root, "node_modules"), join(folder, "node_modules"));
}

/** What the worker's image has over the desk's. */
function layOutModels(root: string, folder: string): void {
  copyMatches(MODEL_RUNTIME, join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "models"), join(folder, "models"), { recursive: true });
}

/** Writes what the images hold: `web`, `desk` and `models`, each to lie in /app. The web app has to be built. */
export async function layOutImages(root: string, target: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  await layOutWeb(root, join(target, "web"));
  await layOutDesk(root, join(target, "desk"));
  layOutModels(root, join(target, "models"));
}
