import { useTranslations } from "next-intl";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import type { Stats } from "@/lib/stats/schema";
import { ByFacet } from "./by-facet";

type FacetsProps = Pick<Stats, "byStatus" | "openByPriority" | "openByCategory">;

export function Facets({ byStatus, openByPriority, openByCategory }: FacetsProps) {
  const t = useTranslations("Dashboard");
  return (
    <>
      <ByFacet title={t("byPriority")} note={t("ofOpen")} counts={PRIORITIES.toReversed().map((priority) => ({ facet: { priority }, count: openByPriority[priority], filters: { open: "true", priority } }))} />
      <ByFacet title={t("byCategory")} note={t("ofOpen")} counts={CATEGORIES.map((category) => ({ facet: { category }, count: openByCategory[category], filters: { open: "true", category } }))} />
      <ByFacet title={t("byStatus")} note={t("ofAll")} counts={STATUSES.map((status) => ({ facet: { status }, count: byStatus[status], filters: { status } }))} />
    </>
  );
}
