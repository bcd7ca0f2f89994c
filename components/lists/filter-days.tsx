import { useTranslations } from "next-intl";
import { FilterText } from "./filter-text";
import type { ListQuery } from "./list-address";

/** From a day of the desk's calendar to another, both included. */
export function FilterDays({ query }: { query: ListQuery }) {
  const t = useTranslations("Lists");
  return (
    <>
      <FilterText type="date" name="from" label={t("from")} value={query.from} />
      <FilterText type="date" name="until" label={t("until")} value={query.until} />
    </>
  );
}
