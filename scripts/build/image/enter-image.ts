import { CommandError } from "../../stack/command-error";
import { envOfStack } from "../../stack/env-of-stack";
import { explainError } from "../../stack/explain-error";
import { takeSecretFiles } from "./env-from-files";

export interface ImageCommand {
  /** Imports the command, which runs by that. */
  load(): Promise<unknown>;
  /** Runs without a desk's database. */
  standsAlone?: boolean;
}

/** Starts a command of an image: its folder becomes the working one, and secrets come from files where the environment says so. */
export async function enterImage({ load, standsAlone = false }: ImageCommand, folder: string): Promise<void> {
  try {
    process.chdir(folder);
    takeSecretFiles();
    if (!standsAlone && !envOfStack().DATABASE_URL) throw new CommandError("DATABASE_URL is not set, and the images hold no embedded database.");
  } catch (error) {
    process.stderr.write(`${explainError(error) ?? String(error)}\n`);
    process.exit(1);
  }
  await load();
}
