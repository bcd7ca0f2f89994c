import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import type { PreparedDesk } from "./prepare-desk";
import { PROJECT_ROOT } from "./project-root";
import type { Command } from "./run-command";
import { relay, say } from "./say";
import { type SupervisedChild, superviseChild } from "./supervise-child";

/** What the worker is made of. */
const SOURCES = ["db", "lib", "messages", "worker"];
const isSource = (file: string | null): boolean => file !== null && /\.(ts|json)$/.test(file) && !/\.test\.ts$|\.d\.json\.ts$/.test(file);
/** An editor's save is several changes. */
const SETTLE_MS = 300;

function watchSources(onChange: (file: string) => void): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  return SOURCES.map((folder) =>
    watch(join(PROJECT_ROOT, folder), { recursive: true }, (_, file) => {
      if (!isSource(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => onChange(join(folder, file ?? "")), SETTLE_MS);
    }),
  );
}

/** A worker that is started anew when its sources change; one that ends because of a mistake in them waits for the next change. */
export function reloadingWorker({ onEnd }: Command, { variables }: PreparedDesk): void {
  const start = (): SupervisedChild => {
    const child = superviseChild({ name: "worker", entry: "scripts/worker.ts", env: variables, onLine: relay("worker") });
    child.died.catch((error: Error) => say(`${error.message.split("\n")[0]} It starts again when a file changes.`));
    return child;
  };
  let worker = start();
  let restart = Promise.resolve();
  const startAnew = async (file: string, previous: Promise<void>): Promise<void> => {
    await previous;
    say(`${file} changed: the worker starts anew`);
    await worker.stop();
    worker = start();
  };
  const watchers = watchSources((file) => void (restart = startAnew(file, restart)));
  onEnd(async () => {
    for (const watcher of watchers) watcher.close();
    await restart;
    await worker.stop();
  });
}
