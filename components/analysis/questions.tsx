import { CornerDownLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Analysis } from "@/lib/analysis/schema";
import { Section } from "./section";

interface QuestionsProps {
  analysis: Analysis;
  takeReply?: (text: string) => void;
}

/** What to ask the requester, in the ticket's language. */
export function Questions({ analysis: { questions, language }, takeReply }: QuestionsProps) {
  const t = useTranslations("Analysis");
  const ask = takeReply && (() => takeReply(questions.map((question) => `- ${question}`).join("\n")));
  const button = ask && (
    <Button size="sm" look="ghost" onClick={ask}>
      <CornerDownLeft aria-hidden />
      {t("ask")}
    </Button>
  );
  return (
    <Section title={t("questions")} aside={button}>
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
