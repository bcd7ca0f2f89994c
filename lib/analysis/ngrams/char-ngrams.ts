const SHORTEST = 2;
const LONGEST = 5;

/** Case and accents make no difference. */
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The runs of two to five characters in each word of a text, each as often as it stands there. A word begins and ends with a
 * space, so that its beginning, its end and the whole of a short one are runs of their own; Chinese between two spaces or signs is one word.
 */
export function* charNgrams(text: string): Generator<string> {
  for (const word of fold(text).split(/\s+/)) {
    if (word === "") continue;
    const characters = [" ", ...word, " "];
    for (let size = SHORTEST; size <= Math.min(LONGEST, characters.length); size++) {
      for (let from = 0; from + size <= characters.length; from++) yield characters.slice(from, from + size).join("");
    }
  }
}
