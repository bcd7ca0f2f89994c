import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/lists/filter-form";
import { FilterSelect } from "@/components/lists/filter-select";
import { ANALYSIS_CAUSES, ANALYSIS_SOURCES } from "@/db/enums";
import { DEGRADATIONS } from "@/lib/analysis/degradations";
import type { AdminFilters } from "./admin-filters";

export function AnalysesFilterBar({ filters }: { filters: AdminFilters<"analyses"> }) {
  const t = useTranslations("AiHealth");
  const sources = useTranslations("AnalysisSources");
  const causes = useTranslations("Causes");
  const degradations = useTranslations("Degradations");
  return (
    <FilterForm path="/admin/ai-health/analyses" query={filters}>
      <FilterSelect name="source" label={t("madeBy")} value={filters.source} options={ANALYSIS_SOURCES.map((source) => ({ value: source, label: sources(source) }))} />
      <FilterSelect name="cause" label={t("cause")} value={filters.cause} options={ANALYSIS_CAUSES.map((cause) => ({ value: cause, label: causes(cause) }))} />
      <FilterSelect name="degraded" label={t("reason")} value={filters.degraded} options={DEGRADATIONS.map((degradation) => ({ value: degradation, label: degradations(degradation) }))} className="max-sm:basis-full sm:max-w-96" />
    </FilterForm>
  );
}
