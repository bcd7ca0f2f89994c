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

/**
 * Runs work that blocks the event loop while no transaction of this process is open: one that stood still half done would
 * keep its locks, and on the embedded database everyone waiting. Must not be called inside a transaction.
 */
export function betweenTransactions<Result>(work: () => Promise<Result>): Promise<Result> {
  return oneAtATime("between-transactions", async () => {
    const state = transactions();
    const { promise, resolve } = Promise.withResolvers<void>();
    state.pause = promise;
    try {
      if (state.open > 0) await new Promise<void>((noneOpen) => state.onNoneOpen.push(noneOpen));
      return await work();
    } finally {
      state.pause = undefined;
      resolve();
    }
  });
}
