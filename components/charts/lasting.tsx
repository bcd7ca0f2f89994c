import { useFormatter } from "next-intl";
import { Fragment } from "react";
import { durationParts } from "./duration-parts";

/** How long something took, in at most two units; a dash where nothing was measured. */
export function Lasting({ seconds }: { seconds: number | null }) {
  const format = useFormatter();
  if (seconds === null) return <span className="text-quiet">–</span>;
  return (
    <span className="sm:whitespace-nowrap tabular">
      {durationParts(seconds).map(({ value, unit }, place) => (
        <Fragment key={unit}>
          {place > 0 && " "}
          <span className="whitespace-nowrap">{format.number(value, { style: "unit", unit, unitDisplay: "narrow" })}</span>
        </Fragment>
      ))}
    </span>
  );
}
