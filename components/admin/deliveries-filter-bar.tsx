import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { DELIVERY_STATES } from "@/db/enums";
import type { AdminFilters } from "./admin-filters";

export function DeliveriesFilterBar({ path, filters }: { path: string; filters: AdminFilters<"deliveries"> }) {
  const t = useTranslations("Webhooks");
  return (
    <FilterForm path={path} query={filters}>
      <FilterSelect name="state" label={t("stateLabel")} value={filters.state} options={DELIVERY_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))} />
    </FilterForm>
  );
}
