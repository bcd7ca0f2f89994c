import type { Locale } from "@/db/enums";
import type { Phrasebook } from "@/lib/ai/ports";
import { plainText } from "@/lib/ai/plain-text";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { Ticket } from "@/lib/tickets/schema";
import { instructions } from "@/lib/analysis/instructions";

const STEPS = 5;

interface DraftReplyInput {
  ticket: Pick<Ticket, "title" | "employeeNameSnapshot" | "language">;
  /** What was found, best first. */
  sources: readonly TeachingDocument[];
  questions: readonly string[];
}

/** What an article that everyone may read tells to do, in the requester's language; other people's tickets are never told of. */
function helpOf(sources: readonly TeachingDocument[], language: Locale): string[] {
  const article = sources.find((source) => source.type === "article" && source.audience === "everyone" && source.language === language);
  return article ? instructions(article).map((text) => plainText(text).trim()).filter(Boolean).slice(0, STEPS) : [];
}

/** A first answer to the requester, for a person to read and send. */
export function draftReply({ ticket, sources, questions }: DraftReplyInput, phrasebook: Phrasebook): string {
  const { language } = ticket;
  const phrase = (key: string, values?: Record<string, string>) => phrasebook.phrase(language, `Reply.${key}`, values);
  const help = helpOf(sources, language).map((text, index) => `${index + 1}. ${text}`);
  const paragraphs = [
    [ticket.employeeNameSnapshot.trim() ? phrase("greeting", { name: ticket.employeeNameSnapshot.trim() }) : phrase("greetingNobody")],
    [phrase("received", { title: plainText(ticket.title).trim() })],
    help.length > 0 ? [phrase("tryFirst"), ...help] : [],
    questions.length > 0 ? [phrase("ask"), ...questions.map((question) => `- ${question}`)] : [],
    [phrase("closing")],
  ];
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}
