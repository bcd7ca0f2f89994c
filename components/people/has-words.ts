const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word typed stands in one of the texts; accents and case aside. */
export function hasWords(typed: string, texts: readonly string[]): boolean {
  const text = plain(texts.join(" "));
  return plain(typed).split(/\s+/).every((word) => text.includes(word));
}
