import { useFormatter, useTranslations } from "next-intl";
import { Fact } from "@/components/analysis/fact";
import { RelativeTime } from "@/components/time/relative-time";
import { Panel } from "@/components/ui/panel";
import type { AiHealth } from "@/lib/ai-health/schema";
import { Embedded } from "./embedded";
import { ModelPart } from "./model-part";

/** The worker and its models as they are now. */
export function ModelsPanel({ worker, models: { embeddingModel, llm }, classifier }: Pick<AiHealth, "worker" | "models" | "classifier">) {
  const t = useTranslations("AiHealth");
  const format = useFormatter();
  return (
    <Panel title={t("models")}>
      <div className="divide-y">
        <ModelPart title={t("worker")} health={worker} />
        <ModelPart title={t("embeddingModel")} name={embeddingModel.model} health={embeddingModel}>
          {embeddingModel.dimensions !== null && <Fact name={t("dimensions")}>{format.number(embeddingModel.dimensions)}</Fact>}
          {embeddingModel.chunking !== null && <Fact name={t("chunking")}>{format.number(embeddingModel.chunking)}</Fact>}
          <Fact name={t("embedded")}>
            <Embedded done={embeddingModel.documentsEmbedded} total={embeddingModel.documentsTotal} />
          </Fact>
        </ModelPart>
        <ModelPart title={t("llm")} name={llm.model} health={llm}>
          {llm.version?.parameterSize && <Fact name={t("size")}>{llm.version.parameterSize}</Fact>}
          {llm.version?.quantization && <Fact name={t("quantization")}>{llm.version.quantization}</Fact>}
          {llm.version && <Fact name={t("digest")}>{llm.version.digest.slice(0, 19)}</Fact>}
          {llm.breaker && (
            <Fact name={t("breaker")}>
              {t(`breakerIs.${llm.breaker.state}`)} {llm.breaker.since && <RelativeTime value={llm.breaker.since} className="text-quiet" />}
            </Fact>
          )}
        </ModelPart>
        {classifier && (
          <ModelPart title={t("classifier")} name={classifier.embeddingModel}>
            <Fact name={t("learntFrom")}>{t("documents", { n: classifier.documents })}</Fact>
            <Fact name={t("accuracy")}>{classifier.accuracy === null ? "–" : format.number(classifier.accuracy, { style: "percent", maximumFractionDigits: 1 })}</Fact>
            <Fact name={t("trained")}>
              <RelativeTime value={classifier.trainedAt} />
            </Fact>
          </ModelPart>
        )}
      </div>
    </Panel>
  );
}
