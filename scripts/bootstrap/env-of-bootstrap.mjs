/** The environment of an entry: as given, with the NODE_ENV that fits the command unless one is set, and two pools of the C library's memory in place of eight a processor. */
export function entryEnv(entry) {
  const modes = { "scripts/dev.ts": "development", "scripts/test.ts": "test" };
  return { MALLOC_ARENA_MAX: "2", ...process.env, NODE_ENV: process.env.NODE_ENV || modes[entry] || "production" };
}

/** The npm that runs this command, or else the one on PATH. */
export function npmCommand() {
  const running = process.env.npm_execpath ?? "";
  if (/npm-cli\.[cm]?js$/.test(running)) return { file: process.execPath, args: [running] };
  return { file: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

/** Whether npm run has started this process. */
export const startedByNpm = () => Boolean(process.env.npm_lifecycle_event);

export const nodeOptions = () => process.env.NODE_OPTIONS ?? "";
