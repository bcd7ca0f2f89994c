import { randomBytes } from "node:crypto";

/** Words that stand for what people write: each field has its own, and none may be found where it does not belong. */
export interface Canaries {
  /** The word of a field, the same each time. */
  of(field: string): string;
  /** Notes a secret that was made elsewhere. */
  keep(field: string, secret: string): void;
  /** The fields whose word is in a text. */
  foundIn(text: string): string[];
}

export function canaries(): Canaries {
  const known = new Map<string, string>();
  return {
    of: (field) => {
      const word = known.get(field) ?? `Kanarie${field.replaceAll(/\W/g, "")}${randomBytes(4).toString("hex")}`;
      known.set(field, word);
      return word;
    },
    keep: (field, secret) => void known.set(field, secret),
    foundIn: (text) => {
      const lower = text.toLowerCase();
      return [...known].filter(([, word]) => lower.includes(word.toLowerCase())).map(([field]) => field);
    },
  };
}
