import { useFormatter, useTranslations } from "next-intl";
import { Fact } from "@/components/analysis/fact";
import type { CalibrationQuality } from "@/lib/ai-health/schema";
import { CalibrationPlot } from "./calibration-plot";
import { DataTable } from "./data-table";
import { Unfold } from "./unfold";

interface CalibrationPartProps {
  title: string;
  quality: CalibrationQuality;
  /** What confidences of this kind that are given now rest on. */
  basis?: string;
}

export function CalibrationPart({ title, quality, basis }: CalibrationPartProps) {
  const t = useTranslations("AiHealth");
  const format = useFormatter();
  const percent = (share: number | null) => (share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 0 }));
  const score = (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 }));
  const rows = quality.bins.map(({ from, to, n, meanConfidence, shareRight }) => ({ key: String(from), cells: [`${percent(from)}–${percent(to)}`, percent(meanConfidence), percent(shareRight), format.number(n)] }));
  return (
    <div className="flex min-w-0 flex-col gap-2 px-4 py-3">
      <h3 className="text-sm font-medium">{title}</h3>
      {quality.n === 0 ? <p className="text-sm text-quiet">{t("notJudged")}</p> : <CalibrationPlot quality={quality} label={t("calibrationOf", { title, n: quality.n })} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
        <Fact name={t("judged")}>{format.number(quality.n)}</Fact>
        <Fact name={t("calibrationError")}>{percent(quality.expectedCalibrationError)}</Fact>
        <Fact name={t("brier")}>{t("brierAgainst", { brier: score(quality.brier), base: score(quality.brierBaseRate) })}</Fact>
        {basis && <Fact name={t("basis")}>{basis}</Fact>}
      </dl>
      {quality.n > 0 && (
        <Unfold title={t("asTable")}>
          <DataTable caption={t("calibrationOf", { title, n: quality.n })} columns={[t("confidence"), t("mean"), t("right"), t("n")]} rows={rows} figures={[1, 2, 3]} />
        </Unfold>
      )}
    </div>
  );
}
