import { EnvError, modelEnv } from "@/lib/core/env";
import { runModels } from "./models/run-models";

try {
  process.exitCode = await runModels(process.argv.slice(2), modelEnv(), { out: process.stdout, err: process.stderr });
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
