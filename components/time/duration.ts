const SECOND_MS = 1000;

export interface Duration {
  value: number;
  unit: "millisecond" | "second";
}

/** A duration in the unit in which it reads best: 84 ms, 1.4 s. */
export function duration(milliseconds: number): Duration {
  if (milliseconds < SECOND_MS) return { value: milliseconds, unit: "millisecond" };
  return { value: Math.round(milliseconds / 100) / 10, unit: "second" };
}
