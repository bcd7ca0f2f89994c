import { spawn } from "node:child_process";
import { constants } from "node:os";
import { entryEnv } from "./env-of-bootstrap.mjs";
import { memoryFlags } from "./process-memory.mjs";
import { watchNpm } from "./watch-npm.mjs";
import { ROOT } from "./project-root.mjs";

/** Runs a TypeScript entry in place of this process: it gets the signals, and this process its exit code. */
export function runEntry(node, entry, args) {
  // The channel carries nothing. It closes when this process dies, however it dies, and the entry ends then.
  const child = spawn(node, [...memoryFlags(entry), "--import", "tsx", entry, ...args], { cwd: ROOT, env: entryEnv(entry), stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill("SIGTERM"));
  child.on("error", (error) => {
    process.stderr.write(`${entry} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? "SIGKILL"] ?? 9)));
}
