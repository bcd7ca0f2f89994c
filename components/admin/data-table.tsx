import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

interface DataTableProps {
  caption: string;
  /** The first names the row. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Columns of figures, by their place. */
  figures?: readonly number[];
}

/** Figures in a plain table; on phones a row's name stands above its facts, each with its column's name. Its roles are said, as that layout takes them away. */
export function DataTable({ caption, columns, rows, figures = [] }: DataTableProps) {
  const side = (column: number) => (figures.includes(column) ? "sm:text-right tabular" : "text-left");
  return (
    <table role="table" className="block w-full text-sm sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="text-xs text-quiet">
          {columns.map((column, index) => (
            <th key={column} role="columnheader" scope="col" className={cn("px-2 py-1.5 font-normal first:pl-4 last:pr-4", side(index))}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} role="row" className="flex flex-wrap gap-x-4 border-t px-4 py-1.5 max-sm:first:border-t-0 sm:table-row">
            <th role="rowheader" scope="row" className="text-left font-medium max-sm:basis-full sm:px-2 sm:py-1.5 sm:pl-4">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" className={cn("flex items-center gap-1.5 sm:table-cell sm:px-2 sm:py-1.5 sm:last:pr-4", side(index + 1))}>
                <span aria-hidden className="text-xs text-quiet sm:hidden">
                  {columns[index + 1]}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
