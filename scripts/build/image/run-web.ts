import { readFileSync } from "node:fs";
import { completeEnv } from "../../stack/env-of-stack";
import { enterImage } from "./enter-image";

/** The settings of the build, which Next would else read from a configuration file that the image lacks. */
function standaloneSettings(): string {
  const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8")) as { config: unknown };
  return JSON.stringify(config);
}

function load(): Promise<unknown> {
  completeEnv({ __NEXT_PRIVATE_STANDALONE_CONFIG: standaloneSettings() });
  process.argv.push("--built");
  return import("../../start");
}

await enterImage({ load }, import.meta.dirname);
