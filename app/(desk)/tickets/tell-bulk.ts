import { errorSentence, refusalSentence } from "@/app/_http/sentences";
import type { BulkTold } from "@/components/tickets/bulk/bulk-tools";
import type { Locale } from "@/db/enums";
import type { BulkAnswer } from "@/lib/tickets/bulk/schema";

/** What became of each ticket, with the reasons as sentences. */
export const tellBulk = (locale: Locale, { done, refused }: BulkAnswer): BulkTold => ({
  done: done.map(({ id, ticketNumber }) => ({ id, ticketNumber })),
  refused: refused.map((refusal) => ({
    id: refusal.id,
    ticketNumber: refusal.ticketNumber,
    sentence: refusalSentence(locale, refusal) ?? errorSentence(locale, "unavailable"),
  })),
});
