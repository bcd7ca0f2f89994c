const WIDTH = 24;
const TENTHS = 10;

interface Terminal {
  write(text: string): unknown;
  isTTY?: boolean;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * A bar with what is done, how fast, and how long the rest will take: drawn over itself on a terminal, else a line a tenth.
 * `now` in milliseconds.
 */
export function evalProgress(label: string, terminal: Terminal = process.stderr, now: () => number = () => performance.now()): (done: number, total: number) => void {
  const started = now();
  let tenth = -1;
  return (done, total) => {
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const reached = Math.floor(share * TENTHS);
    if (!terminal.isTTY && reached === tenth) return;
    tenth = reached;
    const seconds = (now() - started) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const full = Math.round(share * WIDTH);
    const bar = `[${"#".repeat(full)}${".".repeat(WIDTH - full)}]`;
    const time = share === 1 ? `in ${duration(seconds)}` : `ETA ${rate > 0 ? duration((total - done) / rate) : "unknown"}`;
    const line = `${label} ${bar} ${done}/${total}  ${rate.toFixed(1)}/s  ${time}`;
    terminal.write(terminal.isTTY ? `\r${line}${share === 1 ? "\u001b[K\n" : "\u001b[K"}` : `${line}\n`);
  };
}
