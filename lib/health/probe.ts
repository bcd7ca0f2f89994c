import { isDatabaseAway } from "@/lib/core/database-away";
import type { Found } from "./with-since";

/** No such table or schema: the database is there, and not the desk's. */
const MISSING = new Set(["42P01", "3F000"]);

function faultOf(error: unknown): string {
  if (isDatabaseAway(error)) return "unreachable";
  for (let cause = error; cause instanceof Error; cause = cause.cause) if ("code" in cause && MISSING.has(String(cause.code))) return "missing";
  return "failed";
}

/** Questions of one probe set to the next. */
export type UnderWay = Map<string, Promise<Found>>;

/**
 * What a question finds, down when it fails or is too late. One that is still under way is not asked again: a database
 * that answers nothing must not gather questions.
 */
export function probe(underWay: UnderWay, name: string, late: Promise<Found>, ask: () => Promise<Found>): Promise<Found> {
  const running = underWay.get(name);
  if (running) return Promise.race([running, late]);
  const asked = ask()
    .catch((error: unknown): Found => ({ state: "down", fault: faultOf(error) }))
    .finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return Promise.race([asked, late]);
}
