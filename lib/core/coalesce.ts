/**
 * Work as something to ask for: whoever asks waits for a run that begins after the asking, there is one run at a time, and
 * all who ask before the next begins share it. From the end of one to the next it waits for `gapMs`.
 */
export function coalesce(work: () => Promise<void>, gapMs = 0): () => Promise<void> {
  let busy: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const pause = () => (gapMs === 0 ? undefined : new Promise<void>((resolve) => setTimeout(resolve, gapMs)));
  const finish = async (done: Promise<void>): Promise<void> => {
    await done.catch(() => undefined);
    await pause();
    busy = undefined;
  };
  const run = (): Promise<void> => {
    const done = work();
    busy = finish(done);
    return done;
  };
  const follow = (before: Promise<void>): Promise<void> =>
    before.then(() => {
      next = undefined;
      return run();
    });
  return () => next ?? (busy ? (next = follow(busy)) : run());
}
