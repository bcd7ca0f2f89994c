const WIDTH = 24;
const EVERY = 10;

/** A bar on stderr for what can be counted: drawn over itself on a terminal, else a line a tenth. */
export function countProgress(step: string, total: number, terminal: { write(text: string): unknown; isTTY?: boolean } = process.stderr): (done: number) => void {
  let shown = -1;
  return (done) => {
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const percent = Math.floor(share * 100);
    const part = terminal.isTTY ? percent : Math.floor(percent / EVERY);
    if (part === shown) return;
    shown = part;
    const full = Math.round(share * WIDTH);
    const line = `[${"#".repeat(full)}${".".repeat(WIDTH - full)}] ${String(percent).padStart(3)} %  ${step}`;
    terminal.write(terminal.isTTY ? `\r${line}${share === 1 ? "\n" : "\u001b[K"}` : `${line}\n`);
  };
}
