import { join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";

/** For what the bundled packages of CommonJS still ask for by name. */
const REQUIRE = 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);';

/** Native, or read from a file beside itself: they are copied as they are. */
const NATIVE = ["@node-rs/jieba", "onnxruntime-node"];

/** The web app was built to find these in its own node_modules; one copy of each serves both. */
const WITH_THE_WEB = ["next", "eld", "pino", "prom-client"];

const entry = (name: string): string => join("scripts", "build", "image", `${name}.ts`);

/** The root of an image is the folder of its bundle. */
const rootOfImage = (root: string): Plugin => ({
  name: "root-of-image",
  setup: ({ onResolve }) => onResolve({ filter: /\/project-root$/ }, () => ({ path: join(root, entry("image-root")) })),
});

const COMMON = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  banner: { js: REQUIRE },
  logLevel: "silent",
  // This package has no `exports`, so that Node wants a whole file name; pictures are never embedded.
  alias: { "@node-rs/jieba/dict": "@node-rs/jieba/dict.js", sharp: "./scripts/build/image/no-sharp.cjs" },
} satisfies BuildOptions;

/** Bundles the web process into `folder`, to run beside the standalone build of the web app. */
export async function bundleWeb(root: string, folder: string): Promise<void> {
  await build({ ...COMMON, absWorkingDir: root, plugins: [rootOfImage(root)], entryPoints: { web: entry("run-web"), alive: entry("alive") }, outdir: folder, external: [...NATIVE, ...WITH_THE_WEB] });
}

/** Bundles the worker, the migrations and the commands of operators into `folder`. */
export async function bundleDesk(root: string, folder: string): Promise<void> {
  await build({ ...COMMON, absWorkingDir: root, plugins: [rootOfImage(root)], entryPoints: { desk: entry("run-command"), alive: entry("alive") }, outdir: folder, external: NATIVE });
}
