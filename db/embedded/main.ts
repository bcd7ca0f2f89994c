import { parseArgs } from "node:util";
import { EmbeddedDatabaseError } from "./embedded-database-error";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./start-embedded-database";

/** What this process prints, one JSON line each. */
export type ServerEvent =
  | { event: "ready"; url: string }
  | { event: "failed"; code: string; values: Record<string, string | number> };

function print(event: ServerEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function fail(error: unknown): void {
  const known = error instanceof EmbeddedDatabaseError;
  print({ event: "failed", code: known ? error.code : "start_failed", values: known ? error.values : { reason: String(error) } });
  process.exitCode = 1;
}

/** Resolves when this process is asked to end, or its parent is gone: then its standard input closes. */
function askedToEnd(withParent: boolean): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
    if (withParent) process.stdin.once("end", resolve).once("error", () => resolve()).resume();
  });
}

async function serve(database: EmbeddedDatabase, end: Promise<void>): Promise<void> {
  print({ event: "ready", url: database.url });
  const lost = await Promise.race([end.then(() => null), database.broken]);
  if (lost) return fail(lost);
  await database.close();
}

const { values } = parseArgs({
  options: { "data-dir": { type: "string" }, port: { type: "string" }, "with-parent": { type: "boolean", default: false } },
});
const end = askedToEnd(values["with-parent"]);
// Ending in the middle of a first start is safe: files without their marker are made anew.
const exitNow = () => process.exit();
let serving = false;
void end.then(() => serving || exitNow());
try {
  const database = await startEmbeddedDatabase({ dataDir: values["data-dir"] ?? "", port: Number(values.port ?? 0) });
  serving = true;
  await serve(database, end);
} catch (error) {
  fail(error);
}
process.exit();
