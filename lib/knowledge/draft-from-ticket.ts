import type { Locale } from "@/db/enums";
import { cleanText } from "@/lib/search/clean-text";
import { ARTICLE_CONTENT_MAX, ARTICLE_TITLE_MAX } from "./schema";

/** What a draft itself says in the ticket's language. */
const WORDS: Record<Locale, { problem: string; solution: string; someone: string }> = {
  en: { problem: "Problem", solution: "Solution", someone: "the user" },
  zh: { problem: "问题", solution: "解决方法", someone: "用户" },
  fr: { problem: "Problème", solution: "Solution", someone: "l'utilisateur" },
  nl: { problem: "Probleem", solution: "Oplossing", someone: "de gebruiker" },
};

const REPLY_MARK = /^(?:\s*(?:re|fwd?|tr|antw|aw|回复|答复|转发)\s*[:：])+\s*/i;
/** A greeting that shares its line with the report. */
const SALUTATION = /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|bonjour|bonsoir|salut|hallo|beste|goedemorgen|goedemiddag|dag|您好|你好|大家好)(?:\s+[\p{L}\p{M}'’-]+){0,3}\s*[,，!！:：。.]\s*(?=\S)/iu;
const THANKS = /^(?:(?:many |kind )?thanks|thank you|thx|merci|(?:hartelijk |alvast )?bedankt|dank|多?谢谢?)/i;
const THANKS_LENGTH = 60;

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu}|\d)|(?<=[。！？])/u;
const STRUCTURED = /^\s*(?:\d+[.)、]|[-*•#>|]|```)/m;

export interface DraftedTicket {
  title: string;
  description: string;
  resolution: string;
  language: Locale;
}

/** The requester, as the texts may name them. */
export interface DraftedRequester {
  employeeId: string;
  /** As the ticket knows them and as they are called now. */
  names: readonly string[];
  email: string;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

const NAME_PART = /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u;

/** A pattern for a name as a word of its own; Chinese has no blanks around words. */
function asWord(named: string, flags: string): RegExp {
  const pattern = escapePattern(named.trim()).replace(/\s+/g, "\\s+");
  return new RegExp(isHan(named) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, `${flags}u`);
}

/** Whole names in any case; their parts as they are written, since they may be everyday words too, and "van" or "de" none. */
function patternsOf({ employeeId, names, email }: DraftedRequester): RegExp[] {
  const whole = [email, ...names, employeeId].filter((named) => named.trim().length > 1);
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => NAME_PART.test(part));
  return [...whole.map((named) => asWord(named, "gi")), ...parts.map((part) => asWord(part, "g"))];
}

/** The text without the requester: they stay in the ticket. */
const withoutRequester = (text: string, requester: DraftedRequester, someone: string): string =>
  patternsOf(requester).reduce((left, pattern) => left.replace(pattern, someone), text);

/** A message without greeting, thanks, signature, quotes and name. */
function essence(text: string, requester: DraftedRequester, someone: string): string {
  const anonymous = withoutRequester(cleanText(text).replace(SALUTATION, ""), requester, someone);
  const lines = anonymous.split(/\r?\n/).map((line) => line.trimEnd());
  const isClosing = (line: string) => line.trim() === "" || line.trim() === someone || (THANKS.test(line.trim()) && line.trim().length <= THANKS_LENGTH);
  while (lines.length > 1 && isClosing(lines.at(-1) ?? "")) lines.pop();
  return lines.join("\n").trim();
}

/** Plain text as Markdown that shows it: no heading, quote, emphasis or tag that nobody meant. */
const asMarkdown = (text: string): string =>
  text.replace(/\\(?=[!-/:-@[-`{-~])|[<*`](?!\s)/g, "\\$&").replace(/^(\s*)([#>])/gm, "$1\\$2");

/** Steps that were written as sentences, numbered, so that an analysis can cite them one by one. */
function asSteps(resolution: string): string {
  if (STRUCTURED.test(resolution)) return resolution;
  const sentences = resolution.split(/\n+/).flatMap((line) => line.split(SENTENCE_END)).map((sentence) => sentence.trim()).filter(Boolean);
  if (sentences.length < 2) return asMarkdown(resolution);
  return sentences.map((sentence, index) => `${index + 1}. ${asMarkdown(sentence)}`).join("\n");
}

/** The beginning of an article: what was wrong and what solved it, in the ticket's words, without who had it. */
export function draftFromTicket(ticket: DraftedTicket, requester: DraftedRequester): { title: string; content: string } {
  const { problem, solution, someone } = WORDS[ticket.language];
  const title = withoutRequester(ticket.title.replace(REPLY_MARK, "") || ticket.title, requester, someone);
  const report = asMarkdown(essence(ticket.description, requester, someone));
  const steps = asSteps(essence(ticket.resolution, requester, someone));
  const content = `## ${problem}\n\n${report}\n\n## ${solution}\n\n${steps}\n`;
  return { title: title.trim().slice(0, ARTICLE_TITLE_MAX), content: content.slice(0, ARTICLE_CONTENT_MAX) };
}
