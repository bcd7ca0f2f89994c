import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything that the web bundle is made of. */
const SOURCES = ["app/**", "components/**", "lib/**", "db/**", "messages/*.json", "public/**"];
const ROOT_FILES = ["*.config.{ts,mjs}", "proxy.ts", "instrumentation*.ts", "tsconfig.json", "package-lock.json"];
/** Tests, and what a build writes itself. */
const LEFT_OUT = /\.test\.tsx?$|\.d\.json\.ts$|^db\/(embedded|seed)\/|^(vitest|playwright|drizzle)\.config\.ts$/;

/** SHA-256 over names and contents of the sources of the web bundle, in hex. */
export function sourceHash(root: string): string {
  const files = globSync([...SOURCES, ...ROOT_FILES], { cwd: root }).filter((file) => !LEFT_OUT.test(file) && statSync(join(root, file)).isFile());
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update("\0");
  return hash.digest("hex");
}

/** Where a build notes what it was made of. */
export const stampPath = (root: string): string => join(root, ".next", "deskwise-sources");

/** Whether the build that is there was made of these sources, and to its end. */
export function isBuilt(root: string): boolean {
  const complete = existsSync(stampPath(root)) && existsSync(join(root, ".next", "BUILD_ID"));
  return complete && readFileSync(stampPath(root), "utf8") === sourceHash(root);
}
