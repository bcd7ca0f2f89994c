import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { Analysis } from "@/lib/analysis/schema";
import { UNFOLDED_ONLY } from "./folded";
import { Section } from "./section";
import { SourceChip } from "./source-chip";

/** The steps, in the ticket's language, each with what it rests on. */
export function Plan({ analysis: { steps, language } }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("plan")} isFirst>
      <ol className="flex flex-col gap-2.5">
        {steps.map((step, index) => (
          <li key={index} className={cn("grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5", index > 0 && UNFOLDED_ONLY)}>
            <span aria-hidden className="mt-px flex size-5 items-center justify-center rounded-full bg-sunken text-xs font-semibold text-quiet">
              {index + 1}
            </span>
            <div className="min-w-0">
              <p lang={language} dir="auto" className="prose-plain inline">
                {step.text}
              </p>{" "}
              <ul aria-label={t("sources")} className="inline-flex max-w-full flex-wrap gap-1.5 align-middle">
                {step.sources.map((source) => (
                  <li key={source.type === "ticket" ? source.ticketNumber : source.articleId} className="min-w-0">
                    <SourceChip source={source} step={step.text} />
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
