interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface BatchRules {
  /** Items of one batch at most. */
  most: number;
  /** Whether an error is everybody's, so that trying again one by one would only fail as often. */
  isShared(error: unknown): boolean;
}

/**
 * Work that costs little more for many than for one. There is one batch at a time: what is asked for meanwhile is the next one,
 * and with nobody else there nobody waits. When a batch fails, each of its items is tried alone, so that none fails for another.
 */
export function inBatches<Item, Result>(work: (items: readonly Item[]) => Promise<readonly Result[]>, { most, isShared }: BatchRules): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;
  async function settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result);
    } catch (error) {
      if (batch.length > 1 && !isShared(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
  async function run(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    isBusy = false;
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isBusy) void run();
    });
}
