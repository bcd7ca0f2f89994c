import { useTranslations } from "next-intl";
import { LineKey } from "@/components/charts/line-key";
import { TREND_LINES } from "./trend-lines";

export function TrendLegend() {
  const t = useTranslations("Dashboard");
  return (
    <span className="flex flex-wrap gap-x-4">
      {(["created", "resolved"] as const).map((name) => (
        <span key={name} className="flex items-center gap-1.5">
          <LineKey {...TREND_LINES[name]} />
          {t(name)}
        </span>
      ))}
    </span>
  );
}
