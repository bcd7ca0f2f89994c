import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";
import { type PartName, PARTS } from "./part";

const isPart = (name: string): name is PartName => PARTS.some((part) => part === name);

const USAGE = `usage: npm test [-- --only ${PARTS.join(",")}]`;

/** The parts to run, in their order. Throws CommandError for a part that there is not. */
export function partsToRun(args: readonly string[]): readonly PartName[] {
  let only: string | undefined;
  try {
    only = parseArgs({ args: [...args], options: { only: { type: "string" } } }).values.only;
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  if (only === undefined) return PARTS;
  const asked = only.split(",");
  const unknown = asked.find((name) => !isPart(name));
  if (unknown !== undefined) throw new CommandError(`There is no part "${unknown}" of the tests.\n${USAGE}`);
  return PARTS.filter((part) => asked.includes(part));
}
