import { useTranslations } from "next-intl";
import type { Analysis } from "@/lib/analysis/schema";
import { Section } from "./section";
import { SourceChip } from "./source-chip";

/** The steps, in the ticket's language, each with what it rests on. */
export function Plan({ analysis: { steps, articles, language } }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("plan")}>
      <ol className="flex flex-col gap-3">
        {steps.map((step, index) => (
          <li key={index} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5">
            <span aria-hidden className="mt-px flex size-5 items-center justify-center rounded-full bg-sunken text-xs font-semibold text-quiet">
              {index + 1}
            </span>
            <div className="flex min-w-0 flex-col gap-1">
              <p lang={language} dir="auto" className="prose-plain">
                {step.text}
              </p>
              <ul aria-label={t("sources")} className="flex flex-wrap gap-1.5">
                {step.sources.map((source) => (
                  <li key={source.type === "ticket" ? source.ticketNumber : source.articleId} className="min-w-0">
                    <SourceChip source={source} similarity={articles.find(({ id }) => source.type === "article" && id === source.articleId)?.similarity ?? null} />
                  </li>
                ))}
                {step.sources.length === 0 && <li className="text-xs leading-6 text-quiet">{t("unsourced")}</li>}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
