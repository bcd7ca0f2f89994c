"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { FilterRemove } from "./filter-remove";
import { dayOf, lastDayBefore } from "./list/days";
import { useListNavigation } from "@/components/lists/list-navigation";
import { FILTER_NAMES, type FilterName, ME, type TicketFilters, ticketsAddress } from "./ticket-filters";

/** Those that have a control of their own. */
const CONTROLLED = ["status", "open", "category", "priority", "assignedTo", "unassigned", "search"] as const satisfies readonly FilterName[];

type Shown = Exclude<FilterName, (typeof CONTROLLED)[number]>;

const SHOWN = FILTER_NAMES.filter((name): name is Shown => !CONTROLLED.some((controlled) => controlled === name));

interface FilterChipsProps {
  filters: TicketFilters;
  names: Record<string, string>;
}

/** Noon is in the same day wherever it is shown. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** The rarer filters that are in force, each to be taken away. */
export function FilterChips({ filters, names }: FilterChipsProps) {
  const t = useTranslations("TicketFilters");
  const languages = useTranslations("Languages");
  const categories = useTranslations("Categories");
  const sources = useTranslations("AnalysisSources");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "UTC";
  const { go } = useListNavigation();
  const date = (day: string) => format.dateTime(noonOf(day), { dateStyle: "medium", timeZone: "UTC" });
  const words = (name: Shown, value: string): string => {
    switch (name) {
      case "unanswered":
        return t("unanswered");
      case "watchedBy":
        return value === ME ? t("watched") : t("watchedBy", { name: names[value] ?? value });
      case "employeeId":
        return t("requesterIs", { name: names[value] ?? value });
      case "language":
        return t("languageIs", { name: languages(filters.language ?? "en") });
      case "score":
        return t("scoreIs", { score: value });
      case "analysisSource":
        return t("analysisSourceIs", { name: sources(filters.analysisSource ?? "rules") });
      case "suggestedCategory":
        return t("suggestedCategoryIs", { name: categories(filters.suggestedCategory ?? "other") });
      case "verdict":
        return t(`verdicts.${filters.verdict ?? "any"}`);
      case "createdAfter":
      case "resolvedAfter":
      case "respondedAfter":
      case "ratedAfter":
      case "analyzedAfter":
        return t(`${name}Day`, { day: date(dayOf(value, timeZone)) });
      case "createdBefore":
      case "resolvedBefore":
        return t(`${name}Day`, { day: date(lastDayBefore(value, timeZone)) });
      default:
        return t(`${name}Is`, { name: value });
    }
  };
  return SHOWN.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    return [
      <span key={name} className="flex min-w-0">
        <span className="flex h-8 min-w-0 items-center rounded-l-md border border-accent/50 bg-accent-soft px-2.5 text-sm">
          <span className="truncate first-letter:uppercase">{words(name, value)}</span>
        </span>
        <FilterRemove name={words(name, value)} onRemove={() => go(ticketsAddress(filters, { [name]: undefined }))} />
      </span>,
    ];
  });
}
