export interface DurationPart {
  value: number;
  unit: "second" | "minute" | "hour" | "day";
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A duration in its largest unit and, while that is a small number, in the next: 2 h 30 min, 12 d. */
export function durationParts(seconds: number): DurationPart[] {
  const place = UNITS.findIndex(([, length]) => seconds >= length);
  const [unit, length] = UNITS[place === -1 ? UNITS.length - 1 : place] ?? ["second", 1];
  const smaller = UNITS[place + 1];
  const isSmall = place !== -1 && seconds < 10 * length;
  if (!smaller || !isSmall || unit === "minute") return rolled({ value: Math.round(seconds / length), unit });
  const whole = Math.floor(seconds / length);
  const rest = Math.round((seconds - whole * length) / smaller[1]);
  if (rest * smaller[1] === length) return [{ value: whole + 1, unit }];
  return rest === 0 ? [{ value: whole, unit }] : [{ value: whole, unit }, { value: rest, unit: smaller[0] }];
}

/** 60 min, by rounding, is an hour. */
function rolled({ value, unit }: DurationPart): DurationPart[] {
  const place = UNITS.findIndex(([name]) => name === unit);
  const [own, larger] = [UNITS[place], UNITS[place - 1]];
  return own && larger && value * own[1] >= larger[1] ? [{ value: 1, unit: larger[0] }] : [{ value, unit }];
}
