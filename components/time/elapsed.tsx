import { useFormatter } from "next-intl";
import { duration } from "./duration";

/** How long something took. */
export function Elapsed({ milliseconds }: { milliseconds: number }) {
  const format = useFormatter();
  const { value, unit } = duration(milliseconds);
  return <span className="whitespace-nowrap tabular">{format.number(value, { style: "unit", unit, unitDisplay: "short" })}</span>;
}
