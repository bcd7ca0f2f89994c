import { useFormatter, useTranslations } from "next-intl";

/** How many documents can be compared by meaning; it grows while they are embedded anew. */
export function Embedded({ done, total }: { done: number; total: number }) {
  const t = useTranslations("AiHealth");
  const format = useFormatter();
  const share = total === 0 ? 1 : done / total;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="tabular">{t("ofDocuments", { done, total })}</span>
      <span role="progressbar" aria-label={t("embedded")} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} className="h-1.5 w-24 overflow-hidden rounded-sm bg-line">
        <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="tabular text-quiet">{format.number(share, { style: "percent", maximumFractionDigits: 0 })}</span>
    </span>
  );
}
