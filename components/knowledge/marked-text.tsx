import { markWords } from "./mark-words";

interface MarkedTextProps {
  text: string;
  /** In lower case and without accents. */
  words: readonly string[];
}

/** A text in which the words that were looked for stand out. */
export function MarkedText({ text, words }: MarkedTextProps) {
  return markWords(text, words).map((passage, index) =>
    passage.isMarked ? (
      <mark key={index} className="rounded-sm bg-accent-soft font-semibold text-ink">
        {passage.text}
      </mark>
    ) : (
      passage.text
    ),
  );
}
