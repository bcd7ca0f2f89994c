import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ANALYSIS_SOURCES } from "@/db/enums";
import type { AiHealth } from "@/lib/ai-health/schema";
import { CalibrationPart } from "./calibration-part";

/** Whether confidence says how often the category is right, in all and by how analyses were made. */
export function CalibrationPanel({ calibration: { all, bySource } }: Pick<AiHealth, "calibration">) {
  const t = useTranslations("AiHealth");
  const names = useTranslations("AnalysisSources");
  const basisOf = ({ basis, basisN }: (typeof bySource)["llm"]) => t(`basisIs.${basis}`, { n: basisN });
  return (
    <Panel title={t("calibration")}>
      <p className="border-b px-4 py-2 text-xs text-quiet">{t("calibrationHint")}</p>
      <div className="grid sm:grid-cols-2 xl:grid-cols-4">
        <CalibrationPart title={t("all")} quality={all} />
        {ANALYSIS_SOURCES.map((source) => (
          <CalibrationPart key={source} title={names(source)} quality={bySource[source]} basis={basisOf(bySource[source])} />
        ))}
      </div>
    </Panel>
  );
}
