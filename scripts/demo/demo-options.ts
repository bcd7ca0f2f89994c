import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";

export interface DemoOptions {
  /** End after the analyses are printed. */
  once: boolean;
  /** One JSON object a line on stdout. */
  json: boolean;
}

/** Throws CommandError for an option that the demo does not have. */
export function demoOptions(args: readonly string[]): DemoOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { once: { type: "boolean", default: false }, json: { type: "boolean", default: false } } });
    return values;
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nusage: npm run demo [-- [--once] [--json]]`);
  }
}
