import { useFormatter } from "next-intl";
import { FigureLink } from "./figure-link";
import { percentOf } from "./scale";

/** Told apart by their filling in any colour: full, hatched, dotted. */
const FILLS = [
  "bg-accent",
  "bg-[repeating-linear-gradient(45deg,var(--color-accent)_0_2px,transparent_2px_5px)]",
  "bg-[radial-gradient(var(--color-accent)_1px,transparent_1.4px)] bg-size-[4px_4px]",
] as const;

export interface Share {
  key: string;
  label: string;
  value: number;
  /** The list behind it. */
  href: string;
}

interface ShareTableProps {
  caption: string;
  heads: readonly [string, string, string];
  /** At most three. */
  shares: readonly Share[];
}

/** Parts of a whole, as one bar and as the table that names them. */
export function ShareTable({ caption, heads, shares }: ShareTableProps) {
  const format = useFormatter();
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm border border-edge">
        {shares.map(({ key, value }, place) => value > 0 && <span key={key} className={FILLS[place]} style={{ flexGrow: value }} />)}
      </div>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, label, value, href }, place) => {
            const name = <FigureLink href={href}>{label}</FigureLink>;
            return (
              <tr key={key} className="relative border-t first:border-t-0 has-[a:hover]:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  <span className="flex items-center gap-2">
                    <span aria-hidden className={`size-3 shrink-0 rounded-sm border border-edge ${FILLS[place] ?? ""}`} />
                    {name}
                  </span>
                </th>
                <td className="py-1 pr-3 text-right tabular">{format.number(value)}</td>
                <td className="w-12 py-1 text-right text-quiet tabular">{format.number(percentOf(value, whole) / 100, { style: "percent" })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
