/** A person as texts name them, and what stands there once they are erased. */
export interface Identity {
  /** LIKE patterns, any of them over a whole text: true wherever `isIn` is, and often beside it. */
  candidates: string[][];
  isIn(value: unknown): boolean;
  /** The same value, a text or JSON, without the person. */
  withoutIt(value: unknown): unknown;
}

interface Person {
  /** All that the person was called. */
  names: readonly string[];
  email: string;
  /** Stands in their place: no other text of the person. */
  placeholder: string;
}

/** What a word may be held together by: "Doe, Jane", "Jane_Doe.pdf", "O’Brien". */
const GAP = String.raw`[\s\p{P}\p{S}]`;
/** Chinese runs on without blanks, so a Chinese neighbour is none. */
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]`;
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Fewer letters than this, written together or in another case, are often another word: "Max", "it". */
const DISTINCT_LETTERS = 5;

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** A word in its Unicode forms and without accents, the longest first. */
function spellings(word: string): string {
  const forms = [...new Set([word.normalize("NFD"), word.normalize("NFC"), fold(word)])].sort((a, b) => b.length - a.length);
  return `(?:${forms.map(escaped).join("|")})`;
}

const rotations = <Item>(items: readonly Item[]): Item[][] => items.map((_, index) => [...items.slice(index), ...items.slice(0, index)]);

const atEdges = (inner: string): string => `(?<!${LETTER})(?:${inner})(?!${LETTER})`;
const edgesOf = (words: readonly string[], inner: string): string => (words.some((word) => HAN.test(word)) ? inner : atEdges(inner));

/** A full name in any order of its words, in whatever they are parted by. */
function namePattern(name: string): RegExp | undefined {
  const words = name.match(WORD) ?? [];
  if (words.length === 0) return undefined;
  const isDistinct = HAN.test(name) || words.join("").length >= DISTINCT_LETTERS;
  const inner = rotations(words).map((order) => order.map(spellings).join(`${GAP}{${isDistinct ? 0 : 1},3}`)).join("|");
  return new RegExp(edgesOf(words, inner), words.length > 1 || isDistinct ? "giv" : "gv");
}

/** A mail address, whole: "ann@desk.example" is neither "joann@desk.example" nor "ann@desk.example.org". */
function mailPattern(email: string): RegExp {
  const [local = "", domain = ""] = [email.slice(0, email.lastIndexOf("@")), email.slice(email.lastIndexOf("@") + 1)];
  return new RegExp(`(?<!${LETTER}[._+\\-]*)${escaped(local)}(?:@|%40)${escaped(domain)}(?!${LETTER}|[.\\-]${LETTER})`, "giv");
}

/** For LIKE: letters that have accents or a case beyond ASCII match anything, as databases differ in what they fold. */
const likeWord = (word: string): string => `%${[...word.normalize("NFC")].map((sign) => (/[a-z0-9]/i.test(sign) || HAN.test(sign) ? sign : "%")).join("")}%`;

/** Finds and replaces a person in texts: the mail address, and each full name in any order and spelling of its words. */
export function identityOf({ names, email, placeholder }: Person): Identity {
  const patterns = [mailPattern(email), ...names.flatMap((name) => namePattern(name) ?? [])];
  const replaced = (text: string): string => patterns.reduce((rest, pattern) => rest.replace(pattern, () => placeholder), text);
  const withoutIt = (value: unknown): unknown => {
    if (typeof value === "string") return replaced(value);
    if (Array.isArray(value)) return value.map(withoutIt);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [replaced(key), withoutIt(item)]));
  };
  return {
    candidates: [[likeWord(email)], ...names.map((name) => (name.match(WORD) ?? []).map(likeWord)).filter((words) => words.length > 0)],
    isIn: (value) => JSON.stringify(withoutIt(value)) !== JSON.stringify(value),
    withoutIt,
  };
}
