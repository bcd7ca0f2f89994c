import { useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { RelativeTime } from "@/components/time/relative-time";
import { StatusMark } from "@/components/tickets/status-mark";
import { isSolved } from "@/lib/tickets/lifecycle";
import { cn } from "@/components/ui/cn";

interface ResolutionEntryProps {
  desk: TicketDesk;
  text: string;
  by: string | undefined;
  at: Date;
}

/** What solved it. Of a ticket that was taken up again it is what was tried. */
export function ResolutionEntry({ desk: { ticket, nameOf }, text, by, at }: ResolutionEntryProps) {
  const t = useTranslations("Conversation");
  const stands = isSolved(ticket.status);
  return (
    <li className={cn("border-l-2 px-4 py-3", stands ? "border-l-resolved bg-accent-soft" : "border-l-edge")}>
      <section aria-label={t(stands ? "resolution" : "formerResolution")} className="flex flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          <span className="flex w-7 justify-center">
            <StatusMark status={stands ? "resolved" : "in_progress"} />
          </span>
          <span className="font-semibold">{t(stands ? "resolution" : "formerResolution")}</span>
          <ForeignLanguage language={ticket.language} />
          <span className="text-xs text-quiet">
            {by && `${nameOf(by)} · `}
            <RelativeTime value={at} />
          </span>
        </p>
        <p lang={ticket.language} dir="auto" className="prose-plain max-w-[80ch] sm:pl-9">
          {text}
        </p>
      </section>
    </li>
  );
}
