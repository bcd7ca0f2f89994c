import { useFormatter } from "next-intl";
import { ChartDay, type DayColumn } from "./chart-day";
import { type Line, LinePlot } from "./line-plot";
import { axisTicks, labelledPlaces } from "./scale";

interface LineChartProps {
  title: string;
  /** What one sees in it, for who does not. */
  description: string;
  lines: readonly Line[];
  days: readonly DayColumn[];
}

const LABELS = 5;

/** Lines over days. Its words are HTML, so that they keep their size while the plot takes any width. */
export function LineChart({ title, description, lines, days }: LineChartProps) {
  const format = useFormatter();
  const ticks = axisTicks(Math.max(0, ...lines.flatMap(({ values }) => values)));
  const labelled = labelledPlaces(days.length, LABELS);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 text-xs text-quiet tabular">
      <div aria-hidden className="-my-2 flex flex-col-reverse justify-between text-right">
        {ticks.map((tick) => (
          <span key={tick}>{format.number(tick)}</span>
        ))}
      </div>
      <div className="relative h-44">
        <LinePlot title={title} description={description} lines={lines} ticks={ticks} />
        <div className="absolute inset-0 flex">
          {days.map((day) => (
            <ChartDay key={day.key} day={day} />
          ))}
        </div>
      </div>
      <div aria-hidden className="col-start-2 flex justify-between pt-1">
        {labelled.map((place, label) => (
          <span key={place} className={label % 2 === 1 ? "max-sm:hidden" : undefined}>
            {days[place]?.label}
          </span>
        ))}
      </div>
    </div>
  );
}
