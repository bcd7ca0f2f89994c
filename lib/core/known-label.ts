/** The value as a metric's label where it is one of those that are known: whatever else there is makes one series, not thousands. */
export const knownLabel = <Known extends string>(known: readonly Known[], value: string): Known | "other" => known.find((one) => one === value) ?? "other";
