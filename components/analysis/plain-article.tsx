import type { Locale } from "@/db/enums";
import { findPassage } from "./find-passage";
import { PassageFrame } from "./passage-frame";
import { PassageText } from "./passage-text";

interface PlainArticleProps {
  text: string;
  language: Locale;
  step: string | undefined;
}

/** An article as it was typed, where what draws Markdown could not be loaded. */
export function PlainArticle({ text, language, step }: PlainArticleProps) {
  return (
    <PassageFrame step={step}>
      <PassageText text={text} language={language} passage={step === undefined ? undefined : findPassage([text], step, language)} />
    </PassageFrame>
  );
}
