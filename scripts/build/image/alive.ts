import { argv } from "node:process";

/** Ends with 0 when the address answers with a 2xx, else with 1: the health check of a container that has no other program for it. */
const response = await fetch(argv[2] ?? "", { signal: AbortSignal.timeout(5_000) }).catch(() => null);
await response?.body?.cancel();
process.exitCode = response?.ok ? 0 : 1;
