import type { PullProgress } from "@/worker/adapters/model-hub/pull-model";

export interface Terminal {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface Output {
  out: Pick<Terminal, "write">;
  err: Terminal;
}

export interface ProgressBar {
  show(progress: PullProgress): void;
  end(): void;
}

const WIDTH = 24;

/** One line that is drawn over itself; in a log, where that cannot be, one line a file. */
export function progressBar(terminal: Terminal): ProgressBar {
  let shown = "";
  return {
    show(progress) {
      const line = terminal.isTTY ? progressLine(progress).slice(0, (terminal.columns ?? 80) - 1) : progress.file;
      if (line === shown) return;
      shown = line;
      terminal.write(terminal.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (terminal.isTTY && shown) terminal.write("\n");
    },
  };
}

export function progressLine({ file, done, total }: PullProgress): string {
  const share = total > 0 ? done / total : 1;
  const full = Math.round(share * WIDTH);
  return `[${"#".repeat(full)}${".".repeat(WIDTH - full)}] ${Math.floor(share * 100)} % of ${megabytes(total)}  ${file}`;
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
