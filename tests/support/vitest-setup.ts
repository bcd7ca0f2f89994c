import { format } from "node:util";
import { context, diag, propagation, trace } from "@opentelemetry/api";
import { afterEach } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { forgetProcess } from "@/lib/core/per-process";

// Files share a process; each begins as if it had one of its own.
forgetProcess();
provideEnv({});
for (const api of [trace, propagation, context, diag]) api.disable();

const reported: string[] = [];

// React, Next and libraries report faults here that no assertion would see. A test that expects one puts its own spy in place.
console.error = (...values: unknown[]) => void reported.push(format(...values));

afterEach(() => {
  const seen = reported.splice(0);
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join("\n")}`);
});
