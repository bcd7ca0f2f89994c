import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";

/** The counts that a benchmark was told, each at least 0, and what it takes where it was told none. */
export function benchCounts<Name extends string>(counts: Readonly<Record<Name, number>>, args: readonly string[] = process.argv.slice(3)): Record<Name, number> {
  const names = Object.keys(counts) as Name[];
  const { values } = parse(args, Object.fromEntries(names.map((name) => [name, { type: "string" as const }])));
  return Object.fromEntries(names.map((name) => [name, countOf(name, values[name], counts[name])])) as Record<Name, number>;
}

/** The database that a benchmark was told to use: PostgreSQL unless it is the embedded one. */
export function isEmbeddedWished(args: readonly string[] = process.argv.slice(3)): boolean {
  const { values } = parse(args, { database: { type: "string" } });
  const { database = "native" } = values;
  if (database !== "native" && database !== "embedded") throw new CommandError("--database wants native or embedded");
  return database === "embedded";
}

function parse(args: readonly string[], options: Record<string, { type: "string" }>) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
}

function countOf(name: string, given: string | boolean | undefined, usual: number): number {
  if (given === undefined) return usual;
  const count = Number(given);
  if (!Number.isSafeInteger(count) || count < 0 || given === "") throw new CommandError(`--${name} wants a whole number from 0 on`);
  return count;
}
