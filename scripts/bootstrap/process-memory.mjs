import { nodeOptions } from "./env-of-bootstrap.mjs";

// Without limits V8 lets its heap grow to several times what is alive in it before it looks for what is not.
// The Dockerfile gives the images the same; docs/performance.md has the figures.
const FLAGS = {
  "scripts/start.ts": ["--max-old-space-size=320", "--max-semi-space-size=8"],
  "scripts/worker.ts": ["--max-old-space-size=256", "--max-semi-space-size=4"],
};

/** Options of Node for a process of the desk, in MB; none where NODE_OPTIONS sets the heap's limit. */
export function memoryFlags(entry, given = nodeOptions()) {
  return given.includes("max-old-space-size") ? [] : (FLAGS[entry] ?? []);
}
