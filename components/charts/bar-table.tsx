import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { FigureBar } from "./figure-bar";
import { FigureLink } from "./figure-link";
import { percentOf } from "./scale";

export interface BarRow {
  key: string;
  label: ReactNode;
  value: number;
  /** The list behind it. */
  href?: string | undefined;
}

interface BarTableProps {
  caption: string;
  /** What the rows are, and what is counted: heads for screen readers. */
  heads: readonly [string, string];
  rows: readonly BarRow[];
  /** What a full bar is; the largest value where left out. */
  whole?: number;
}

/** Bars that are a table as well: name, bar, number; the whole row leads to what it counts. */
export function BarTable({ caption, heads, rows, whole }: BarTableProps) {
  const format = useFormatter();
  const full = whole ?? Math.max(0, ...rows.map(({ value }) => value));
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value, href }) => (
          <tr key={key} className="relative border-t first:border-t-0 has-[a:hover]:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
            <th scope="row" className="w-[46%] py-1 pr-3 text-left font-normal wrap-anywhere">
              {href ? <FigureLink href={href}>{label}</FigureLink> : label}
            </th>
            <td className="py-1">
              <FigureBar percent={percentOf(value, full)} figure={format.number(value)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
