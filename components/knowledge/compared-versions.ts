export interface ComparedVersions {
  from: number;
  to: number;
}

const numberOf = (value: unknown): number | undefined => (typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined);

/** The two versions that an address names, older first; the last change where it names none that are there. */
export function comparedVersions(query: Record<string, unknown>, newest: number): ComparedVersions {
  const there = (version: number | undefined) => (version !== undefined && version <= newest ? version : undefined);
  const to = there(numberOf(query.to)) ?? newest;
  const from = there(numberOf(query.from)) ?? Math.max(to - 1, 1);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
