import Link from "next/link";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import { Facet } from "@/components/tickets/facet";
import { RelativeTime } from "@/components/time/relative-time";
import type { OpenDuplicate as Duplicate } from "@/lib/search/schema";

/** A ticket that says much the same and is still open. */
export function OpenDuplicate({ ticket: { ticketNumber, title, language, status, createdAt } }: { ticket: Duplicate }) {
  return (
    <li>
      <Link href={`/tickets/${ticketNumber}`} prefetch={false} className="-mx-2 flex flex-col gap-0.5 rounded-md px-2 py-1.5 text-sm hover:bg-sunken">
        <span lang={language} dir="auto" className="wrap-anywhere">
          {title}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 text-xs text-quiet">
          <span className="tabular">{ticketNumber}</span>
          <Facet status={status} />
          <RelativeTime value={createdAt} />
          <ForeignLanguage language={language} />
        </span>
      </Link>
    </li>
  );
}
