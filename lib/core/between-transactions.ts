import { oneAtATime } from "@/lib/core/one-at-a-time";
import { perProcess } from "@/lib/core/per-process";

interface Transactions {
  open: number;
  /** Set while new ones are held back. */
  pause: Promise<void> | undefined;
  onNoneOpen: (() => void)[];
}

const transactions = () => perProcess<Transactions>("transactions", () => ({ open: 0, pause: undefined, onNoneOpen: [] }));

/** Runs a transaction of this process, once nothing holds it back. */
export async function countedTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  const state = transactions();
  while (state.pause) await state.pause;
  state.open++;
  try {
    return await work();
  } finally {
    state.open--;
    if (state.open === 0) for (const tell of state.onNoneOpen.splice(0)) tell();
  }
}

/** One that is open for longer walks through the whole history, or erases a person: it does not matter when it stands still, and others wait. */
const LONGEST_WAIT_MS = 500;

/**
 * Runs work that blocks the event loop while no short transaction of this process is open: one that stood still half done would
 * keep its locks, and on the embedded database everyone waiting. Must not be called inside a transaction.
 */
export function betweenTransactions<Result>(work: () => Promise<Result>): Promise<Result> {
  return oneAtATime("between-transactions", async () => {
    const state = transactions();
    const { promise, resolve } = Promise.withResolvers<void>();
    state.pause = promise;
    try {
      if (state.open > 0) {
        const { promise: mayBegin, resolve: begin } = Promise.withResolvers<void>();
        state.onNoneOpen.push(begin);
        const timer = setTimeout(begin, LONGEST_WAIT_MS);
        await mayBegin;
        clearTimeout(timer);
      }
      return await work();
    } finally {
      state.pause = undefined;
      resolve();
    }
  });
}
