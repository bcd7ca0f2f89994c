import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { FilterText } from "@/components/lists/filter-text";
import { ROLES } from "@/db/enums";
import type { PeopleFilters } from "./people-filters";

export function PeopleFilterBar({ filters }: { filters: PeopleFilters }) {
  const t = useTranslations("People");
  const roles = useTranslations("Roles");
  const states = [
    { value: "true", label: t("active") },
    { value: "false", label: t("deactivated") },
  ];
  return (
    <FilterForm path="/people" query={filters}>
      <FilterText type="search" name="search" label={t("search")} placeholder={t("searchHint")} value={filters.search} className="grow basis-full sm:max-w-md sm:basis-56" />
      <FilterSelect name="role" label={t("role")} value={filters.role} options={ROLES.map((role) => ({ value: role, label: roles(role) }))} />
      <FilterText name="department" label={t("department")} value={filters.department} />
      <FilterText name="office" label={t("office")} value={filters.office} />
      <FilterSelect name="active" label={t("state")} value={filters.active} options={states} />
    </FilterForm>
  );
}
