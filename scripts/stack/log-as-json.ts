import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

const LEVELS = { error: "error", warn: "warn", info: "info", log: "info", debug: "debug", trace: "debug" } as const;

/** Libraries print what they were given, words of people among it: that they did, where an error was among it, is what stays. */
const printed = (level: (typeof LEVELS)[keyof typeof LEVELS]) => (...given: unknown[]) => {
  const err = given.find((part) => part instanceof Error);
  logger()[level](err === undefined ? {} : { err }, "a library printed something, which is left out here");
};

/** In production, from now on whatever libraries and Node print is a line of the log too, and so is the error that ends the process. */
export function logAsJson(): void {
  if (env().NODE_ENV !== "production") return;
  Object.assign(console, Object.fromEntries(Object.entries(LEVELS).map(([name, level]) => [name, printed(level)])));
  process.removeAllListeners("warning");
  process.on("warning", (warning) => logger().warn({ err: warning }, "Node warns"));
  process.on("uncaughtException", (error) => {
    logger().fatal({ err: error }, "an error that nobody caught ends the process");
    process.exit(1);
  });
}
