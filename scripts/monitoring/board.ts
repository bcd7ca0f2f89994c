/** Queries by their legend: PromQL, `{{label}}` in a legend for the value of a label. */
export type Queries = Readonly<Record<string, string>>;

/** From where on a value is a warning, and bad. With `bad` below `warn`, low values are. */
export interface Limits {
  warn: number;
  bad: number;
}

/** Grafana's names of units that the boards use. */
export type Unit = "short" | "percentunit" | "s" | "bytes" | "Bps" | "reqps" | "ops" | "dateTimeFromNow";

interface Shown {
  title: string;
  /** What it shows, and what to make of it. */
  description: string;
  unit: Unit;
  queries: Queries;
  limits?: Limits;
  /** Of 24 columns. */
  width?: number;
}

/** Values over time. */
export interface LinePanel extends Shown {
  kind: "line";
  isStacked?: boolean;
}

/** The present value, large. */
export interface StatPanel extends Shown {
  kind: "stat";
  /** Words in place of values. */
  words?: Readonly<Record<number, string>>;
}

/** A row for each series of the queries, a column for each of their labels and of the queries. */
export interface TablePanel extends Shown {
  kind: "table";
  /** Labels that are shown. */
  labels: readonly string[];
  /** Units of columns, by their query's legend, where they differ. */
  units?: Readonly<Record<string, Unit>>;
}

export type Panel = LinePanel | StatPanel | TablePanel;

export interface Variable {
  name: string;
  label: string;
  /** PromQL in Grafana's `label_values(…)`. */
  query: string;
}

export interface Board {
  /** The end of its address and its file's name. */
  uid: string;
  title: string;
  description: string;
  /** Time that is shown at first, as `now-6h`. */
  from: string;
  variables: readonly Variable[];
  rows: readonly { title: string; panels: readonly Panel[] }[];
}

type Without<Kind extends Panel> = Omit<Kind, "kind">;

export const line = (panel: Without<LinePanel>): LinePanel => ({ kind: "line", ...panel });
export const stat = (panel: Without<StatPanel>): StatPanel => ({ kind: "stat", ...panel });
export const table = (panel: Without<TablePanel>): TablePanel => ({ kind: "table", ...panel });
