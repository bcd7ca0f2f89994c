import { useTranslations } from "next-intl";
import { FilterDays } from "@/components/lists/filter-days";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { VERDICTS } from "@/db/enums";
import type { AdminFilters } from "./admin-filters";

export function FeedbackFilterBar({ filters }: { filters: AdminFilters<"feedback"> }) {
  const t = useTranslations("Records");
  const verdicts = useTranslations("Verdicts");
  return (
    <FilterForm path="/admin/records/feedback" query={filters}>
      <FilterSelect name="verdict" label={t("verdict")} value={filters.verdict} options={VERDICTS.map((verdict) => ({ value: verdict, label: verdicts(verdict) }))} />
      <FilterDays query={filters} />
    </FilterForm>
  );
}
