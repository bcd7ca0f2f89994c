import { diffWords } from "diff";
import { useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";

interface WordDiffProps {
  before: string;
  after: string;
  language: Locale;
  /** Which of the two is shown; what it has alone is marked. */
  show: "before" | "after";
}

/** A text with the words marked that the other has not; by words also where none are spaced. */
export function WordDiff({ before, after, language, show }: WordDiffProps) {
  const t = useTranslations("Compare");
  const pieces = diffWords(before, after, { intlSegmenter: new Intl.Segmenter(language, { granularity: "word" }) });
  const Mark = show === "before" ? "del" : "ins";
  return (
    <p lang={language} dir="auto" className="prose-plain max-h-60 overflow-y-auto rounded-md border bg-canvas px-3 py-2 text-sm">
      {pieces
        .filter(({ added, removed }) => (show === "before" ? !added : !removed))
        .map(({ value, added, removed }, index) =>
          added || removed ? (
            <Mark key={index} className={show === "before" ? "bg-danger-soft" : "bg-accent-soft decoration-accent"}>
              {value}
            </Mark>
          ) : (
            value
          ),
        )}
      {(show === "before" ? before : after) === "" && <span className="text-quiet">{t("nothing")}</span>}
    </p>
  );
}
