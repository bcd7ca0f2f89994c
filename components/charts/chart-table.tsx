import { Table2 } from "lucide-react";
import type { ReactNode } from "react";

interface ChartTableProps {
  /** On what opens it. */
  label: string;
  caption: string;
  heads: readonly string[];
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[];
}

/** What a chart shows, as a table that opens below it. */
export function ChartTable({ label, caption, heads, rows }: ChartTableProps) {
  return (
    <details className="group">
      <summary className="flex h-7 w-fit items-center gap-1.5 rounded-md text-xs text-quiet hover:text-ink">
        <Table2 aria-hidden className="size-3.5" />
        <span className="group-open:font-semibold">{label}</span>
      </summary>
      <div className="max-h-80 overflow-y-auto rounded-md border">
        <table className="w-full text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-canvas">
            <tr>
              {heads.map((head, place) => (
                <th key={head} scope="col" className={`px-3 py-1 text-xs font-normal text-quiet ${place === 0 ? "text-left" : "text-right"}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key} className="border-t">
                <th scope="row" className="px-3 py-1 text-left font-normal">
                  {name}
                </th>
                {cells.map((cell, place) => (
                  <td key={heads[place + 1]} className="px-3 py-1 text-right tabular">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
