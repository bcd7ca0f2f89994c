export interface SharedAttempt<T> {
  /** The result, or the same attempt that others wait for, or the last failure while it is too early for another. */
  get(): Promise<T>;
  /** What was made, if it was. */
  made(): T | undefined;
}

export interface AttemptOptions {
  retryAfterMs: number;
  /** Milliseconds on any steady clock. */
  clock: () => number;
}

/** Makes something once for all who ask. A failure is kept for a while, so that asking again costs nothing, but not for ever. */
export function sharedAttempt<T>(make: () => Promise<T>, { retryAfterMs, clock }: AttemptOptions): SharedAttempt<T> {
  let attempt: Promise<T> | undefined;
  let failedAt: number | undefined;
  let made: T | undefined;

  async function run(): Promise<T> {
    try {
      made = await make();
      return made;
    } catch (error) {
      failedAt = clock();
      throw error;
    }
  }

  return {
    made: () => made,
    get() {
      if (failedAt !== undefined && clock() - failedAt >= retryAfterMs) {
        attempt = undefined;
        failedAt = undefined;
      }
      attempt ??= run();
      return attempt;
    },
  };
}
