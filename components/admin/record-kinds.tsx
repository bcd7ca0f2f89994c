import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

const KINDS = [
  { href: "/people", name: "people" },
  { href: "/tickets", name: "tickets" },
  { href: "/knowledge", name: "knowledge" },
  { href: "/admin/records/ai-responses", name: "aiResponses" },
  { href: "/admin/records/ticket-history", name: "ticketHistory" },
  { href: "/admin/records/feedback", name: "feedback" },
  { href: "/admin/records/hidden-tickets", name: "hiddenTickets" },
] as const;

/** Every kind of record that the desk keeps, with the page that lists it. */
export function RecordKinds() {
  const t = useTranslations("Records");
  return (
    <ul className="divide-y overflow-hidden rounded-lg border bg-surface">
      {KINDS.map(({ href, name }) => (
        <li key={name}>
          <Link href={href} className="flex items-center justify-between gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-sunken">
            <span className="min-w-0">
              <span className="block text-sm font-medium">{t(name)}</span>
              <span className="block text-xs text-quiet">{t(`${name}Hint`)}</span>
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
