import { explainError } from "./explain-error";

export interface Command {
  /** Aborted when this process is asked to end, or ends by itself. */
  ending: AbortSignal;
  /** Runs at the end, whatever ended the command; what was noted last runs first. */
  onEnd(close: () => unknown): void;
  /** Resolves when asked to end, which counts as success from now on. */
  serve(): Promise<void>;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
/** Ctrl-C comes twice, from the terminal and from the process above; only a later one means impatience. */
const PATIENCE_MS = 2_000;

interface Ending {
  controller: AbortController;
  code: () => number;
}

function watchEnding(): Ending {
  const controller = new AbortController();
  let code = 0;
  let askedAt = 0;
  const ask = (exitCode: number): void => {
    if (controller.signal.aborted && Date.now() - askedAt > PATIENCE_MS) process.exit(exitCode);
    if (controller.signal.aborted) return;
    code = exitCode;
    askedAt = Date.now();
    controller.abort();
  };
  for (const [signal, exitCode] of Object.entries(SIGNALS)) process.on(signal, () => ask(exitCode));
  // The process above is gone, by whatever signal: bootstrap holds the channel, a stack holds standard input.
  process.once("disconnect", () => ask(SIGNALS.SIGHUP));
  if (process.argv.includes("--with-parent")) process.stdin.on("end", () => ask(SIGNALS.SIGHUP)).on("error", () => ask(SIGNALS.SIGHUP)).resume();
  return { controller, code: () => code };
}

function report(error: unknown): number {
  const sentence = explainError(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  return 1;
}

async function closeAll(closers: Array<() => unknown>): Promise<number> {
  let code = 0;
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      code = report(error);
    }
  }
  return code;
}

/** Runs a command to its end and exits with its code; known faults become one sentence on stderr. */
export async function runCommand(main: (command: Command) => Promise<number | void>): Promise<never> {
  const { controller, code } = watchEnding();
  const { signal } = controller;
  const closers: Array<() => unknown> = [];
  const asked = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  let serving = false;
  const command: Command = {
    ending: signal,
    onEnd: (close) => void (signal.aborted ? close() : closers.push(close)),
    serve: () => {
      serving = true;
      return asked;
    },
  };
  const interrupted = asked.then(() => (serving ? 0 : code()));
  const ended = await Promise.race([main(command).then((result) => result ?? 0), interrupted]).catch((error: unknown) => (signal.aborted ? code() : report(error)));
  controller.abort();
  const closed = await closeAll(closers);
  process.exit(ended || closed);
}
