import { basename } from "node:path";
import { parseArgs } from "node:util";
import { QualityFileError } from "./quality-file";

const USAGE = "usage: npm run eval -- FILE.jsonl… [--details OUT.jsonl] [--repeats N] [--seed S] [--priors]";

export interface EvalOptions {
  /** The files, each under the name that it has in the report. */
  files: { path: string; name: string }[];
  details: string | undefined;
  /** 0: none. */
  repeats: number;
  seed: number;
  priors: boolean;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new QualityFileError(`--${name} takes a whole number, not ${text}\n${USAGE}`);
  return Number(text);
}

function parse(args: readonly string[]) {
  const options = { details: { type: "string" }, repeats: { type: "string", default: "0" }, seed: { type: "string", default: "1" }, priors: { type: "boolean", default: false } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new QualityFileError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Reads the command line. Throws QualityFileError. */
export function evalOptions(args: readonly string[]): EvalOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new QualityFileError(USAGE);
  if (new Set(positionals).size < positionals.length) throw new QualityFileError("the same file is named twice");
  const names = positionals.map((path) => basename(path));
  const files = positionals.map((path, at) => ({ path, name: names.filter((name) => name === names[at]).length > 1 ? path : (names[at] ?? path) }));
  return { files, details: values.details, repeats: wholeNumber("repeats", values.repeats), seed: wholeNumber("seed", values.seed), priors: values.priors };
}
