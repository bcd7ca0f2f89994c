import { readFileSync } from "node:fs";
import { join } from "node:path";

function read(...path: string[]): string {
  try {
    return readFileSync(join(...path), "utf8").trim();
  } catch {
    return "";
  }
}

/** The commit that a working copy of git stands at; "unknown" where there is none. */
export function buildCommit(folder = "."): string {
  const head = read(folder, ".git", "HEAD");
  const branch = /^ref: (.+)$/.exec(head)?.[1];
  if (branch === undefined) return head || "unknown";
  const packed = () => read(folder, ".git", "packed-refs").split("\n").find((line) => line.endsWith(` ${branch}`))?.split(" ")[0];
  return read(folder, ".git", branch) || packed() || "unknown";
}
