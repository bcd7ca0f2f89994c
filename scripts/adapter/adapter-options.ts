import { parseArgs } from "node:util";
import { QualityFileError } from "../eval/quality-file";

const USAGE = "usage: npm run adapter -- FILE.jsonl… --out ADAPTER.json [--ridge X] [--sharpness X]";

export interface AdapterOptions {
  paths: string[];
  out: string;
  ridge: number;
  sharpness: number;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new QualityFileError(`--${name} takes a number above 0, not ${text}\n${USAGE}`);
  return value;
}

function parse(args: readonly string[]) {
  const options = { out: { type: "string" }, ridge: { type: "string", default: "0.04" }, sharpness: { type: "string", default: "24" } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new QualityFileError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Reads the command line. Throws QualityFileError. */
export function adapterOptions(args: readonly string[]): AdapterOptions {
  const { values, positionals: paths } = parse(args);
  if (paths.length === 0 || values.out === undefined) throw new QualityFileError(USAGE);
  return { paths, out: values.out, ridge: positive("ridge", values.ridge), sharpness: positive("sharpness", values.sharpness) };
}
