import { Markdown } from "@/components/ui/markdown";
import type { Locale } from "@/db/enums";
import { markPassage } from "./mark-passage";
import { PassageFrame } from "./passage-frame";

interface PassageArticleProps {
  text: string;
  language: Locale;
  step: string | undefined;
}

/** An article, with the passage marked that supports a step. */
export function PassageArticle({ text, language, step }: PassageArticleProps) {
  return (
    <PassageFrame step={step}>
      <Markdown text={text} language={language} rehypePlugins={step === undefined ? [] : [[markPassage, { step, language }]]} />
    </PassageFrame>
  );
}
