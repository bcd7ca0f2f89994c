import { useTranslations } from "next-intl";
import type { Analysis } from "@/lib/analysis/schema";
import { Section } from "./section";

/** What to ask the requester, in the ticket's language. */
export function Questions({ analysis: { questions, language } }: { analysis: Analysis }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("questions")}>
      <ul lang={language} dir="auto" className="flex list-disc flex-col gap-1 ps-4 text-sm">
        {questions.map((question, index) => (
          <li key={index} className="wrap-anywhere">
            {question}
          </li>
        ))}
      </ul>
    </Section>
  );
}
