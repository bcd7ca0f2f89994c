"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { PersonPicker } from "@/components/people/person-picker";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { LOCALES } from "@/db/enums";
import { dayOf, lastDayBefore, startOfDay } from "./list/days";
import { readTicketFilters } from "./read-ticket-filters";
import { ME, type TicketFilters } from "./ticket-filters";

interface FilterFormProps {
  filters: TicketFilters;
  names: Record<string, string>;
  onApply: (change: Partial<TicketFilters>) => void;
}

const SPANS = ["created", "resolved"] as const;

const text = (form: FormData, name: string): string | undefined => String(form.get(name) ?? "").trim() || undefined;

/** What the fields say, in the words of the address: days become the moments at which they begin and end. */
function chosenIn(form: FormData, timeZone: string): Partial<TicketFilters> {
  const moment = (name: string, later: number) => {
    const day = text(form, name);
    return day && startOfDay(day, timeZone, later);
  };
  const { department, tag, language, createdAfter, createdBefore, resolvedAfter, resolvedBefore } = readTicketFilters({
    department: text(form, "department"),
    tag: text(form, "tag"),
    language: text(form, "language"),
    createdAfter: moment("createdFrom", 0),
    createdBefore: moment("createdUntil", 1),
    resolvedAfter: moment("resolvedFrom", 0),
    resolvedBefore: moment("resolvedUntil", 1),
  });
  return { department, tag, language, createdAfter, createdBefore, resolvedAfter, resolvedBefore, unanswered: form.has("unanswered") ? "true" : undefined };
}

export function FilterForm({ filters, names, onApply }: FilterFormProps) {
  const t = useTranslations("TicketFilters");
  const list = useTranslations("TicketList");
  const languages = useTranslations("Languages");
  const timeZone = useTimeZone() ?? "UTC";
  const [requester, setRequester] = useState({ id: filters.employeeId, name: filters.employeeId && names[filters.employeeId] });
  const apply = (form: FormData) => {
    const watchedBy = form.has("watched") ? ME : filters.watchedBy === ME ? undefined : filters.watchedBy;
    onApply({ ...chosenIn(form, timeZone), employeeId: requester.id, watchedBy });
  };
  const days = { created: [filters.createdAfter, filters.createdBefore], resolved: [filters.resolvedAfter, filters.resolvedBefore] };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply(new FormData(event.currentTarget));
      }}
      className="flex flex-col gap-3"
    >
      <div className="flex flex-col gap-1.5">
        <span className="text-sm font-medium">{list("requester")}</span>
        <PersonPicker label={list("requester")} value={requester.id ?? null} name={requester.name} allowNobody nobody={list("any")} onChange={(id, person) => setRequester({ id: id ?? undefined, name: person?.name })} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={list("department")}>{(wiring) => <Input {...wiring} name="department" defaultValue={filters.department} maxLength={200} autoComplete="off" dir="auto" />}</Field>
        <Field label={t("tag")}>{(wiring) => <Input {...wiring} name="tag" defaultValue={filters.tag} maxLength={50} autoComplete="off" dir="auto" />}</Field>
      </div>
      <Field label={list("language")}>
        {(wiring) => (
          <Select {...wiring} name="language" defaultValue={filters.language ?? ""}>
            <option value="">{list("any")}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {languages(locale)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {SPANS.map((span) => {
        const [after, before] = days[span];
        return (
          <div key={span} className="grid grid-cols-2 gap-3">
            <Field label={t(`${span}From`)}>{(wiring) => <Input {...wiring} type="date" name={`${span}From`} defaultValue={after && dayOf(after, timeZone)} />}</Field>
            <Field label={t(`${span}Until`)}>{(wiring) => <Input {...wiring} type="date" name={`${span}Until`} defaultValue={before && lastDayBefore(before, timeZone)} />}</Field>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-x-5">
        <CheckField name="unanswered" label={t("unanswered")} defaultChecked={filters.unanswered !== undefined} />
        <CheckField name="watched" label={t("watched")} defaultChecked={filters.watchedBy === ME} />
      </div>
      <Button type="submit" look="primary" className="self-end">
        {t("apply")}
      </Button>
    </form>
  );
}
