import { setTimeout as later } from "node:timers/promises";

export interface Pace {
  /** At most; fewer where the desk is slower than that. */
  perSecond: number;
  /** Asked before each beginning, with the seconds that have passed. */
  goesOn: (seconds: number) => boolean;
  /** Never more under way at once: so many people wait for an answer before they ask again. */
  atOnce: number;
}

/** Begins work at a rate, and waits for all that was begun. Answers how much. */
export async function atRate({ perSecond, goesOn, atOnce }: Pace, begin: (index: number) => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  const underWay = new Set<Promise<void>>();
  let index = 0;
  for (; goesOn((performance.now() - startedAt) / 1000); index++) {
    const one: Promise<void> = begin(index).finally(() => underWay.delete(one));
    underWay.add(one);
    await later(Math.max(0, ((index + 1) / perSecond) * 1000 - (performance.now() - startedAt)));
    while (underWay.size >= atOnce) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return index;
}
