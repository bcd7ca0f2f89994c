import { useTranslations } from "next-intl";
import type { Analysis } from "@/lib/analysis/schema";

const nameOf = (source: Analysis["steps"][number]["sources"][number]): string => (source.type === "ticket" ? `${source.ticketNumber} ${source.title}` : source.title);

/** What an analysis suggested, to be read: its steps with their sources, its questions, its draft reply. */
export function ResponsePlan({ analysis: { steps, questions, draftReply, language } }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  return (
    <div className="flex flex-col gap-4 px-4 py-3 text-sm">
      {steps.length > 0 && (
        <ol lang={language} className="flex list-decimal flex-col gap-2 pl-5">
          {steps.map((step, index) => (
            <li key={index}>
              <span dir="auto" className="prose-plain">{step.text}</span>
              <span className="block text-xs text-quiet wrap-anywhere">{step.sources.map(nameOf).join(" · ") || t("unsourced")}</span>
            </li>
          ))}
        </ol>
      )}
      {questions.length > 0 && (
        <div>
          <h3 className="font-medium">{t("questions")}</h3>
          <ul lang={language} dir="auto" className="list-disc pl-5">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
      {draftReply && (
        <div>
          <h3 className="font-medium">{t("draftReply")}</h3>
          <p lang={language} dir="auto" className="prose-plain border-l-2 pl-3">{draftReply}</p>
        </div>
      )}
    </div>
  );
}
