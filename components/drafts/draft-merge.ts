/** A draft as this browser has it. */
export interface DraftCopy<Values extends object> {
  values: Values;
  /** The server's version that it was begun from, and what that said. */
  version: number;
  base: Values;
  /** What was sent last, if no answer came: it may have arrived all the same. */
  tried?: Values | undefined;
}

/** A draft as the server has it. */
export interface StoredDraft<Values extends object> {
  values: Values;
  version: number;
}

export interface Merged<Values extends object> {
  copy: DraftCopy<Values>;
  /** Set where both have changed the same: the server's, until a person chooses. */
  theirs?: StoredDraft<Values>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const fieldsOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, item]) => item !== undefined);

/** Whether two values are the same as JSON says them, in whatever order. */
export function isSame(one: unknown, two: unknown): boolean {
  if (!isRecord(one) || !isRecord(two)) return one === two;
  if (Array.isArray(one) !== Array.isArray(two)) return false;
  const fields = fieldsOf(one);
  return fields.length === fieldsOf(two).length && fields.every(([name, value]) => Object.hasOwn(two, name) && isSame(value, two[name]));
}

export const isUnsent = <Values extends object>({ values, base }: DraftCopy<Values>): boolean => !isSame(values, base);

/** Takes each field from the side that has changed it; undefined where both have, and differ. */
function joined<Values extends object>(mine: Values, was: Values, theirs: Values): Values | undefined {
  const [own, base, other] = [mine, was, theirs].map((values) => new Map(fieldsOf(values)));
  const names = new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])]);
  const result: Record<string, unknown> = {};
  for (const name of names) {
    const [a, o, b] = [own?.get(name), base?.get(name), other?.get(name)];
    if (!isSame(a, b) && !isSame(a, o) && !isSame(b, o)) return undefined;
    result[name] = isSame(a, o) ? b : a;
  }
  return result as Values;
}

/** Brings a browser's draft up to the server's. What is empty on one side was sent or thrown away there, and takes nothing away from what was typed since. */
export function mergeDraft<Values extends object>(copy: DraftCopy<Values>, stored: StoredDraft<Values>, empty: Values): Merged<Values> {
  const upTo = (values: Values): Merged<Values> => ({ copy: { values, version: stored.version, base: stored.values } });
  if (copy.version === stored.version) return upTo(isUnsent(copy) ? copy.values : stored.values);
  const hasArrived = copy.tried !== undefined && isSame(copy.tried, stored.values);
  if (hasArrived || isSame(stored.values, empty)) return upTo(isUnsent(copy) ? copy.values : stored.values);
  if (isSame(copy.values, empty)) return upTo(stored.values);
  const values = joined(copy.values, copy.base, stored.values);
  return values ? upTo(values) : { copy, theirs: stored };
}
