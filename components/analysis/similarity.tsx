import { useFormatter, useTranslations } from "next-intl";

/** How near a source is in meaning; one that only shares words has no such number. */
export function Similarity({ value }: { value: number | null }) {
  const t = useTranslations("Analysis");
  const format = useFormatter();
  if (value === null) return <span className="whitespace-nowrap">{t("byWords")}</span>;
  return <span className="whitespace-nowrap tabular">{t("similarity", { value: format.number(value, { style: "percent", maximumFractionDigits: 0 }) })}</span>;
}
