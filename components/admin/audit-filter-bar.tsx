import { useTranslations } from "next-intl";
import { FilterDays } from "@/components/lists/filter-days";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { FilterText } from "@/components/lists/filter-text";
import { ACTOR_TYPES, AUDIT_ACTIONS } from "@/db/enums";
import type { AdminFilters } from "./admin-filters";

export function AuditFilterBar({ filters }: { filters: AdminFilters<"audit"> }) {
  const t = useTranslations("Audit");
  const actions = useTranslations("AuditActions");
  return (
    <FilterForm path="/admin/audit" query={filters}>
      <FilterSelect name="action" label={t("action")} value={filters.action} options={AUDIT_ACTIONS.map((action) => ({ value: action, label: actions(action) }))} className="max-sm:basis-full sm:max-w-72" />
      <FilterSelect name="actor_type" label={t("actorType")} value={filters.actor_type} options={ACTOR_TYPES.map((type) => ({ value: type, label: t(`actorTypes.${type}`) }))} />
      <FilterText name="actor" label={t("actorId")} value={filters.actor} placeholder="E1001" />
      <FilterText name="subject" label={t("subject")} value={filters.subject} placeholder="employee E1004" />
      <FilterDays query={filters} />
    </FilterForm>
  );
}
