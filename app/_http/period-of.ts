import { env } from "@/lib/core/env";
import { startOfDay } from "@/lib/core/start-of-day";

/** The moments between which two days of the desk's calendar lie, both included. */
export function periodOf({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  const zone = env().DESK_TIME_ZONE;
  return { createdAfter: startOfDay(from, zone), createdBefore: startOfDay(until, zone, 1) };
}
