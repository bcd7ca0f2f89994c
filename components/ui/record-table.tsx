import type { CSSProperties, ReactNode } from "react";
import { cn } from "./cn";

export interface RecordColumn<Row> {
  key: string;
  label: string;
  /** A grid track; `minmax(0,1fr)` unless told. */
  width?: string;
  /** Numbers and moments. */
  align?: "right";
  /** The column that names the row: its header for screen readers, alone in the first line on phones. */
  isName?: boolean;
  /** Buttons: the header is for screen readers alone. */
  isDeed?: boolean;
  render: (row: Row) => ReactNode;
}

interface RecordTableProps<Row> {
  caption: string;
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A table by grid; below 1024 px each row is a card whose facts carry their column's name. Its roles are said, as the layout takes them away. */
export function RecordTable<Row>({ caption, columns, rows, keyOf }: RecordTableProps<Row>) {
  const style = { "--columns": columns.map(({ width = "minmax(0,1fr)" }) => width).join(" ") } as CSSProperties;
  const side = ({ align }: RecordColumn<Row>) => (align === "right" ? "lg:text-right lg:justify-end" : "text-left");
  return (
    <table role="table" style={style} className="block overflow-hidden rounded-lg border bg-surface">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="block max-lg:sr-only">
        <tr role="row" className="grid min-h-8 grid-cols-(--columns) items-center gap-x-3 border-b bg-canvas px-4 text-xs text-quiet">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={cn("font-normal", side(column))}>
              {column.isDeed ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t px-4 py-2 text-sm first:border-t-0 lg:grid lg:min-h-9 lg:grid-cols-(--columns) lg:items-center lg:gap-x-3 lg:py-1"
          >
            {columns.map((column) =>
              column.isName ? (
                <th key={column.key} role="rowheader" scope="row" className="min-w-0 text-left font-medium wrap-anywhere max-lg:basis-full">
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" className={cn("flex min-w-0 items-center gap-1.5 wrap-anywhere", side(column))}>
                  {!column.isDeed && <span aria-hidden className="text-xs text-quiet lg:hidden">{column.label}</span>}
                  {column.render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
