import { perProcess } from "@/lib/core/per-process";

/** Runs pieces of work under one name after each other, in this process; an error is its own caller's. */
export function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const line = perProcess(`one-at-a-time:${name}`, () => ({ last: Promise.resolve() as Promise<unknown> }));
  const result = line.last.then(work);
  line.last = result.catch(() => undefined);
  return result;
}
