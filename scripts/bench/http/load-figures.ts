import { percentiles, type Timing } from "../percentiles";
import type { LoadResult } from "./load-plan";

export interface LoadFigures extends Timing {
  per_second: number;
  errors: number;
}

/** The figures of a load: of one kind of its requests, or of all. */
export function loadFigures({ times, errors, seconds }: LoadResult, name?: string): LoadFigures {
  const measured = name === undefined ? Object.values(times).flat() : (times[name] ?? []);
  return { ...percentiles(measured), per_second: Math.round((10 * measured.length) / seconds) / 10, errors };
}

/** How the one rate stands to the other, as 0.62. */
export const rateRatio = (ours: LoadFigures, other: LoadFigures): number => Math.round((100 * ours.per_second) / other.per_second) / 100;
