import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { perProcess } from "@/lib/core/per-process";
import { DOCS_SCRIPT, DOCS_STYLE } from "./docs-page";

const JAVASCRIPT = "text/javascript; charset=utf-8";
const CSS = "text/css; charset=utf-8";

/** Files of the swagger-ui-dist package that the page asks for, and no others. */
const PACKAGED: Record<string, string> = { "swagger-ui.css": CSS, "swagger-ui-bundle.js": JAVASCRIPT };

const OWN: Record<string, { type: string; text: string }> = {
  "page.js": { type: JAVASCRIPT, text: DOCS_SCRIPT },
  "page.css": { type: CSS, text: DOCS_STYLE },
};

// Resolved from the project and read as a file: a bundler must not take a megabyte of browser code for the server's.
const packageFolder = (): string => perProcess("swagger-ui-folder", () => dirname(createRequire(join(process.cwd(), "package.json")).resolve("swagger-ui-dist/package.json")));

/** A file of the page at /api/docs; undefined for any other name. */
export async function docsAsset(name: string): Promise<{ type: string; text: string } | undefined> {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  const type = Object.hasOwn(PACKAGED, name) ? PACKAGED[name] : undefined;
  return type === undefined ? undefined : { type, text: await readFile(join(packageFolder(), name), "utf8") };
}
