import { useTranslations } from "next-intl";
import { FilterDays } from "@/components/lists/filter-days";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { FilterText } from "@/components/lists/filter-text";
import type { AdminFilters } from "./admin-filters";
import { HISTORY_FIELDS } from "./history-fields";

export function HistoryFilterBar({ filters }: { filters: AdminFilters<"ticketHistory"> }) {
  const t = useTranslations("Records");
  const fields = useTranslations("HistoryFields");
  return (
    <FilterForm path="/admin/records/ticket-history" query={filters}>
      <FilterSelect name="field" label={t("field")} value={filters.field} options={HISTORY_FIELDS.map((field) => ({ value: field, label: fields(field) }))} />
      <FilterText name="person" label={t("byId")} value={filters.person} placeholder="E1001" />
      <FilterText name="ticket" label={t("ticketNumber")} value={filters.ticket} placeholder="TK20261124001" />
      <FilterDays query={filters} />
    </FilterForm>
  );
}
