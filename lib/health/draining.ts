import { perProcess } from "@/lib/core/per-process";

const draining = () => perProcess("draining", () => ({ since: null as Date | null }));

/** From now on this process says that it is not ready, while it goes on answering: load balancers turn to another one. */
export function startDraining(now: Date): void {
  draining().since ??= now;
}

/** Since when this process is on its way out; null while it is not. */
export const drainingSince = (): Date | null => draining().since;

export const isDraining = (): boolean => drainingSince() !== null;
