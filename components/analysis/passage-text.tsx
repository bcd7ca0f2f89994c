import type { Locale } from "@/db/enums";
import { PASSAGE_MARK } from "./passage-mark";

interface PassageTextProps {
  text: string;
  language: Locale;
  passage?: { start: number; end: number };
}

/** A text as a person wrote it, with a passage marked. */
export function PassageText({ text, language, passage: { start, end } = { start: 0, end: 0 } }: PassageTextProps) {
  return (
    <p lang={language} dir="auto" className="prose-plain max-w-[72ch]">
      {text.slice(0, start)}
      {end > start && <mark className={PASSAGE_MARK}>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </p>
  );
}
