import type { Locale } from "@/db/enums";
import { plainText } from "@/lib/ai/plain-text";
import { detectLanguage } from "@/lib/language/detect-language";
import type { TeachingDocument } from "@/lib/search/found-document";
import { segment, segmentWords } from "@/lib/search/segment";

/** So many words in a row that stand in another ticket were copied from it. */
const COPIED_WORDS = 7;

/** Addresses, paths, host names, long numbers: they say whose case it was. */
const isIdentifying = (term: string) => /[@\\]|\d{5}|[./].*[./]/.test(term) || (/\d{2}/.test(term) && /[\p{L}._:/-]/u.test(term));
/** They part a number or a word for a machine and not for a reader. */
const INVISIBLE = /\p{Cf}/gu;

const runsOf = (words: readonly string[]): string[] => words.slice(COPIED_WORDS - 1).map((_, at) => words.slice(at, at + COPIED_WORDS).join(" "));

/** Whether the language is known to be another one than is asked for; a text that gives no sign passes. */
export const isForeign = (text: string, language: Locale): boolean => (detectLanguage(text) ?? language) !== language;

interface ReplyContext {
  /** What the requester reported. */
  report: string;
  language: Locale;
  sources: readonly TeachingDocument[];
}

/** What may give a text's case away: its identifying terms, and its runs of words. */
const tracesOf = (text: string) => new Set([...segment(text).filter(isIdentifying), ...runsOf(segmentWords(text))]);

/** More than a prompt holds: what a model was not given, it does not give away. */
const GIVEN_CHARACTERS = 10_000;
const given = (text: string) => plainText(text).slice(0, GIVEN_CHARACTERS);

/** What of a source the requester may not read: other people's tickets, and articles for staff. */
function kept(source: TeachingDocument): string {
  if (source.type === "ticket") return given(`${source.ticketNumber}\n${source.title}\n${source.resolution}`);
  return source.audience === "everyone" ? "" : given(`${source.title}\n${source.content}`);
}

/**
 * A check of what a language model wrote for the requester, whether it may be offered: in the requester's language, and with
 * nothing in it out of what staff alone may read, other people's tickets above all, but what the report says itself.
 */
export function replyCheck({ report, language, sources }: ReplyContext): (reply: string) => boolean {
  const own = tracesOf(given(report));
  const others = sources.map((source) => tracesOf(kept(source)).difference(own));
  return (reply) => {
    if (isForeign(reply, language)) return false;
    const said = tracesOf(reply.replace(INVISIBLE, ""));
    return others.every((traces) => traces.isDisjointFrom(said));
  };
}
