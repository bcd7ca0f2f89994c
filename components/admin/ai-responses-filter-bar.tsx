import { useTranslations } from "next-intl";
import { FilterDays } from "@/components/lists/filter-days";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { FilterText } from "@/components/lists/filter-text";
import { ANALYSIS_SOURCES, CATEGORIES, VERDICTS } from "@/db/enums";
import type { AdminFilters } from "./admin-filters";

export function AiResponsesFilterBar({ filters }: { filters: AdminFilters<"aiResponses"> }) {
  const t = useTranslations("Records");
  const categories = useTranslations("Categories");
  const sources = useTranslations("AnalysisSources");
  const verdicts = useTranslations("Verdicts");
  return (
    <FilterForm path="/admin/records/ai-responses" query={filters}>
      <FilterSelect name="category" label={t("category")} value={filters.category} options={CATEGORIES.map((category) => ({ value: category, label: categories(category) }))} />
      <FilterSelect name="source" label={t("source")} value={filters.source} options={ANALYSIS_SOURCES.map((source) => ({ value: source, label: sources(source) }))} />
      <FilterSelect name="feedback" label={t("verdict")} value={filters.feedback} options={[...VERDICTS, "none" as const].map((verdict) => ({ value: verdict, label: verdicts(verdict) }))} />
      <FilterText name="model" label={t("model")} value={filters.model} placeholder="llama3.2:3b" />
      <FilterDays query={filters} />
    </FilterForm>
  );
}
