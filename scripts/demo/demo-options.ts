import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";

export interface DemoOptions {
  /** End after the analyses are printed. */
  once: boolean;
  /** One JSON object a line on stdout. */
  json: boolean;
}

// The last is how a process above says that this one ends with it.
const OPTIONS = { once: { type: "boolean", default: false }, json: { type: "boolean", default: false }, "with-parent": { type: "boolean" } } as const;

/** Throws CommandError for an option that the demo does not have. */
export function demoOptions(args: readonly string[]): DemoOptions {
  try {
    const { once, json } = parseArgs({ args: [...args], options: OPTIONS }).values;
    return { once, json };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nusage: npm run demo [-- [--once] [--json]]`);
  }
}
