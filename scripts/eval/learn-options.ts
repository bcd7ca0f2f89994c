import { parseArgs } from "node:util";
import { QualityFileError } from "./quality-file";

export interface LearnOptions<Name extends string> {
  /** The labelled files. */
  paths: string[];
  /** Where what is learnt goes. */
  out: string;
  numbers: Record<Name, number>;
}

/** Reads the command line of a command that learns from labelled files; numbers are above 0, and as given here unless told. Throws QualityFileError. */
export function learnOptions<Name extends string>(args: readonly string[], usage: string, numbers: Record<Name, number>): LearnOptions<Name> {
  const refuse = (fault: string): never => {
    throw new QualityFileError(`${fault}${usage}`);
  };
  const names = Object.keys(numbers) as Name[];
  const options = Object.fromEntries(["out", ...names].map((name) => [name, { type: "string" as const }]));
  const parse = () => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      return refuse(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  const { values, positionals: paths } = parse();
  const { out } = values;
  if (paths.length === 0 || out === undefined) return refuse("");
  const told = { ...numbers };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    told[name] = Number(text);
    if (!Number.isFinite(told[name]) || told[name] <= 0) refuse(`--${name} takes a number above 0, not ${text}\n`);
  }
  return { paths, out, numbers: told };
}
