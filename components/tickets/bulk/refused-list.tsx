import Link from "next/link";
import type { ListedRow } from "@/components/tickets/list/listed-row";
import type { RefusedChange } from "./bulk-tools";

export function RefusedList({ refused, rows }: { refused: RefusedChange[]; rows: ListedRow[] }) {
  return (
    <ul className="-my-2 divide-y text-sm">
      {refused.map(({ id, ticketNumber, sentence }) => {
        const row = rows.find((row) => row.id === id);
        return (
          <li key={id} className="flex flex-col gap-0.5 py-2">
            <span className="flex min-w-0 gap-2">
              {ticketNumber ? <Link href={`/tickets/${ticketNumber}`} className="shrink-0 tabular text-accent underline underline-offset-2">{ticketNumber}</Link> : <span className="tabular">{id}</span>}
              {row && <span lang={row.language} dir="auto" className="min-w-0 truncate">{row.title}</span>}
            </span>
            <span className="text-quiet">{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}
