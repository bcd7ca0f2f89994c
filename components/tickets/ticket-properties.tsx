import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Badge } from "@/components/ui/badge";
import type { TicketDetail } from "@/lib/tickets/schema";
import { Property } from "./property";

/** The facts beside the text, in one band. */
export function TicketProperties({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("TicketPage");
  const languages = useTranslations("Languages");
  const sources = useTranslations("TicketSources");
  return (
    <dl aria-label={t("properties")} className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border bg-surface px-4 py-3 sm:grid-cols-4 xl:grid-cols-7">
      <Property name={t("requester")}>{ticket.employeeNameSnapshot}</Property>
      <Property name={t("department")}>{ticket.departmentSnapshot || <span className="text-quiet">{t("nothing")}</span>}</Property>
      <Property name={t("assignee")}>{ticket.assignedTo ?? <span className="text-quiet">{t("unassigned")}</span>}</Property>
      <Property name={t("language")}>
        <span className="inline-block first-letter:uppercase">{languages(ticket.language)}</span>
      </Property>
      <Property name={t("source")}>{sources(ticket.source)}</Property>
      <Property name={t("created")}>
        <RelativeTime value={ticket.createdAt} />
      </Property>
      <Property name={t("updated")}>
        <RelativeTime value={ticket.updatedAt} />
      </Property>
      {ticket.tags.length > 0 && (
        <div className="col-span-full flex flex-wrap items-center gap-1.5">
          <dt className="mr-1 text-xs text-quiet">{t("tags")}</dt>
          {ticket.tags.map((tag) => (
            <dd key={tag} className="min-w-0">
              <Badge dir="auto">{tag}</Badge>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
