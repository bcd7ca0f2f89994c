import { useFormatter } from "next-intl";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const STEP = 1024;

/** How many bytes, in the unit in which it reads best. */
export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)));
  const size = format.number(bytes / STEP ** power, { style: "unit", unit: UNITS[power], unitDisplay: power === 0 ? "long" : "short", maximumFractionDigits: power > 1 ? 1 : 0 });
  return <span className="whitespace-nowrap tabular">{size}</span>;
}
