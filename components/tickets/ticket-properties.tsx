import { useTranslations } from "next-intl";
import { AssigneeProperty } from "@/components/ticket-page/assignee-property";
import { ChoiceProperty } from "@/components/ticket-page/choice-property";
import { ConfidentialProperty } from "@/components/ticket-page/confidential-property";
import { TagsProperty } from "@/components/ticket-page/tags-property";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { WatchersProperty } from "@/components/ticket-page/watchers-property";
import { RelativeTime } from "@/components/time/relative-time";
import { cn } from "@/components/ui/cn";
import { CATEGORIES, type Category, type Locale, LOCALES, PRIORITIES, type Priority } from "@/db/enums";
import { Facet } from "./facet";
import { Property } from "./property";

interface TicketPropertiesProps {
  desk: TicketDesk;
  assign: (employeeId: string | null, name?: string) => void;
}

const priorities = PRIORITIES.toReversed().map((priority) => ({ value: priority, shown: <Facet priority={priority} /> }));
const categories = CATEGORIES.map((category) => ({ value: category, shown: <Facet category={category} /> }));

/** The facts beside the text: a band where there is little room, else a column. Staff change them where they stand. */
export function TicketProperties({ desk, assign }: TicketPropertiesProps) {
  const t = useTranslations("TicketPage");
  const said = useTranslations("TicketDesk");
  const languages = useTranslations("Languages");
  const sources = useTranslations("TicketSources");
  const { ticket, reader, change } = desk;
  const languageOptions = LOCALES.map((language) => ({ value: language, shown: <span className="inline-block first-letter:uppercase">{languages(language)}</span> }));
  const edits = reader.isStaff ? change : undefined;
  return (
    <dl aria-label={t("properties")} className={cn("grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border bg-surface px-4 py-3 sm:grid-cols-3", reader.isStaff ? "md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-1" : "lg:grid-cols-1")}>
      <AssigneeProperty desk={desk} assign={assign} />
      <ChoiceProperty<Priority> name={t("priority")} value={ticket.priority} options={priorities} onChange={edits && ((priority) => void edits({ priority }, said("priorityChanged")))} />
      <ChoiceProperty<Category> name={t("category")} value={ticket.category} options={categories} onChange={edits && ((category) => void edits({ category }, said("categoryChanged")))} />
      <Property name={t("requester")}>{ticket.employeeNameSnapshot}</Property>
      <Property name={t("department")}>{ticket.departmentSnapshot || <span className="text-quiet">{t("nothing")}</span>}</Property>
      <ChoiceProperty<Locale> name={t("language")} value={ticket.language} options={languageOptions} onChange={edits && ((language) => void edits({ language }, said("languageChanged")))} />
      <Property name={t("source")}>{sources(ticket.source)}</Property>
      <Property name={t("created")}>
        <RelativeTime value={ticket.createdAt} />
      </Property>
      <Property name={t("updated")}>
        <RelativeTime value={ticket.updatedAt} />
      </Property>
      <ConfidentialProperty desk={desk} />
      <TagsProperty desk={desk} />
      {reader.isStaff && <WatchersProperty desk={desk} />}
    </dl>
  );
}
