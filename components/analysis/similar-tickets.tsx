import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { SimilarTicket } from "@/lib/analysis/schema";
import { Section } from "./section";
import { Similarity } from "./similarity";

/** Solved tickets that are like this one; how each was solved unfolds in place. */
export function SimilarTickets({ tickets }: { tickets: SimilarTicket[] }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("similarTickets")}>
      <ul className="flex flex-col gap-2">
        {tickets.map((ticket) => (
          <li key={ticket.ticketNumber} className="min-w-0">
            <Link href={`/tickets/${ticket.ticketNumber}`} prefetch={false} lang={ticket.language} dir="auto" className="inline-block min-h-6 font-medium wrap-anywhere hover:underline">
              {ticket.title}
            </Link>
            <details className="group">
              <summary className="-ml-1 flex min-h-6 w-fit list-none flex-wrap items-center gap-x-3 rounded-sm pr-1 text-xs text-quiet">
                <span className="flex items-center gap-1 text-accent hover:text-accent-strong">
                  <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
                  {t("resolution")}
                </span>
                <span className="tabular">{ticket.ticketNumber}</span>
                <ForeignLanguage language={ticket.language} />
                <Similarity value={ticket.similarity} />
              </summary>
              <p lang={ticket.language} dir="auto" className="prose-plain mt-1 border-l-2 pl-3 text-sm">
                {ticket.resolution}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
