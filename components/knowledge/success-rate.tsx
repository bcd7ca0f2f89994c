import { useFormatter, useTranslations } from "next-intl";

interface SuccessRateProps {
  /** 0 to 1; null where nothing was judged. */
  value: number | null;
  /** On how many judged analyses it rests. */
  judged: number;
}

/** A share is worth what it rests on: the number stands beside it, and where there is none the word does. */
export function SuccessRate({ value, judged }: SuccessRateProps) {
  const t = useTranslations("Knowledge");
  const format = useFormatter();
  if (value === null || judged === 0) {
    return (
      <span title={t("unmeasuredWhy")} className="text-quiet">
        {t("unmeasured")}
      </span>
    );
  }
  const share = format.number(value, { style: "percent", maximumFractionDigits: 0 });
  return (
    <span title={t("successWhy")} className="whitespace-nowrap tabular">
      {t("successOf", { share, n: judged })}
    </span>
  );
}
