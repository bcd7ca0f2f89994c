export interface SharedAttempt<T> {
  /** The result, or the same attempt that others wait for, or the last failure while it is too early for another. */
  get(): Promise<T>;
  /** What was made, if it was. */
  made(): T | undefined;
  /** Why it failed, until it is tried again. */
  failure(): unknown;
}

export interface AttemptOptions {
  retryAfterMs: number;
  /** Milliseconds on any steady clock. */
  clock: () => number;
}

/** Makes something once for all who ask. A failure is kept for a while, so that asking again costs nothing, but not for ever. */
export function sharedAttempt<T>(make: () => Promise<T>, { retryAfterMs, clock }: AttemptOptions): SharedAttempt<T> {
  let attempt: Promise<T> | undefined;
  let failed: { at: number; error: unknown } | undefined;
  let made: T | undefined;

  async function run(): Promise<T> {
    try {
      made = await make();
      return made;
    } catch (error) {
      failed = { at: clock(), error };
      throw error;
    }
  }

  return {
    made: () => made,
    failure: () => failed?.error,
    get() {
      if (failed && clock() - failed.at >= retryAfterMs) {
        attempt = undefined;
        failed = undefined;
      }
      attempt ??= run();
      return attempt;
    },
  };
}
