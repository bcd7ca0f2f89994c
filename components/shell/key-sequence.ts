/** How long a sequence waits for its next key. */
const WAITS_MS = 1500;

/** The keys of a sequence so far, with blanks between them, and when the last was pressed. */
export interface Begun {
  keys: string;
  at: number;
}

interface Press {
  /** Which of the known keys and sequences was meant. */
  meant?: string;
  begun?: Begun;
}

/** What a key means among known ones, where "g t" is a sequence. A key that goes on with nothing that was begun means nothing. */
export function pressKey(known: readonly string[], key: string, at: number, before?: Begun): Press {
  const isBegun = before !== undefined && at - before.at <= WAITS_MS;
  const keys = isBegun ? `${before.keys} ${key}` : key;
  if (known.some((other) => other.startsWith(`${keys} `))) return { begun: { keys, at } };
  return known.includes(keys) ? { meant: keys } : {};
}
