import { markWords } from "./matching";

/** A text with what was typed marked in it. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  return markWords(text, typed).map((piece, place) =>
    piece.isMarked ? (
      <mark key={place} className="bg-transparent font-semibold text-accent underline decoration-2 underline-offset-2">
        {piece.text}
      </mark>
    ) : (
      <span key={place}>{piece.text}</span>
    ),
  );
}
