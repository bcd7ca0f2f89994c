import type { Locale } from "@/db/enums";
import type { Phrasebook } from "@/lib/ai/ports";
import { plainText } from "@/lib/ai/plain-text";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { Ticket } from "@/lib/tickets/schema";
import { instructions } from "@/lib/analysis/instructions";

const STEPS = 5;

const oneLine = (text: string): string => plainText(text).replace(/\s+/gu, " ").trim();

interface DraftReplyInput {
  ticket: Pick<Ticket, "title" | "employeeNameSnapshot" | "language">;
  /** What was found, best first. */
  sources: readonly TeachingDocument[];
  questions: readonly string[];
}

/** A link, a ticket, an address, a server or a path: who sends the reply decides whether the requester is to be led there. */
const POINTER =
  /\[…\]|(?<!\p{L})TK\d{8,}|\\\\[\w-]|[\w.+-]{1,64}@[\w-]{1,63}\.|(?<!\d)(?:\d{1,3}\.){3}\d{1,3}|(?<![\p{L}\p{N}.-])(?:[a-z\d-]{1,63}\.){1,5}(?:example|local|lan|intra|internal|corp|com|net|org|io|eu|be|fr|nl|cn)(?![\p{L}\p{N}])/iu;

/** What the first article tells to do that everyone may read, in the requester's language; other people's tickets are never told of. */
function helpOf(sources: readonly TeachingDocument[], language: Locale): string[] {
  const tellable = sources
    .filter((source) => source.type === "article" && source.audience === "everyone" && source.language === language)
    .map((article) => instructions(article).map((text) => oneLine(text)).filter(Boolean).slice(0, STEPS));
  return tellable.find((steps) => steps.length > 0 && !steps.some((step) => POINTER.test(step))) ?? [];
}

/** A first answer to the requester, for a person to read and send. */
export function draftReply({ ticket, sources, questions }: DraftReplyInput, phrasebook: Phrasebook): string {
  const { language } = ticket;
  const name = oneLine(ticket.employeeNameSnapshot);
  const phrase = (key: string, values?: Record<string, string>) => phrasebook.phrase(language, `Reply.${key}`, values);
  const help = helpOf(sources, language).map((text, index) => `${index + 1}. ${text}`);
  const paragraphs = [
    [name ? phrase("greeting", { name }) : phrase("greetingNobody")],
    [phrase("received", { title: oneLine(ticket.title) })],
    help.length > 0 ? [phrase("tryFirst"), ...help] : [],
    questions.length > 0 ? [phrase("ask"), ...questions.map((question) => `- ${question}`)] : [],
    [phrase("closing")],
  ];
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}
