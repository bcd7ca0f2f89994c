import { useFormatter } from "next-intl";

/** How many there are, beside a page's title. */
export function ListTotal({ total }: { total: number }) {
  const format = useFormatter();
  return <span className="text-base font-normal tabular text-quiet">{format.number(total)}</span>;
}
