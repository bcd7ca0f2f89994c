import { readFileSync } from "node:fs";
import { startedByNpm } from "./env-of-bootstrap.mjs";

const EVERY_MS = 1_000;

// The shell between npm and this process may outlive npm, so its own parent counts too, where the system shows it.
function parents() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").pop()?.split(" ")[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/** npm passes a signal to its shell alone, and the shell dies of it without passing it on: `onGone` hears of that. */
export function watchNpm(onGone) {
  if (!startedByNpm()) return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    onGone();
  }, EVERY_MS);
  timer.unref();
}
