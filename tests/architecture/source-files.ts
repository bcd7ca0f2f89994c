import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SourceFile {
  /** From the project's root. */
  path: string;
  text: string;
}

const SKIPPED = new Set(["node_modules", ".next", "migrations"]);

/** The TypeScript files below a folder, tests left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path) ? [{ path, text: readFileSync(path, "utf8") }] : [];
  });
}
