const startedAt = performance.now();

const seconds = (): string => `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;

/** What a command does now, with the seconds since it started. On stderr: stdout belongs to what was asked for. */
export const say = (step: string): void => void process.stderr.write(`${seconds()}  ${step}\n`);

/** A line that a process of the desk printed. */
export const relay = (name: string) => (line: string): void => void process.stderr.write(`${name.padEnd(7)}| ${line}\n`);
