import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Locale } from "@/db/enums";
import { fromApiJson } from "@/lib/core/naming";
import { type SuggestAnswer, suggestAnswer } from "@/lib/search/schema";

/** Help that comes later than this comes too late. */
const PATIENCE_MS = 6_000;
const FRESH_MS = 60_000;

/** Less says nothing yet: a Chinese word is two characters, others are longer. */
const SAYS_SOMETHING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}|\S{2,}\s+\S{2,}/u;

/** A long description says what it is about in its beginning. */
const READ_CHARACTERS = 4_000;
const TITLE_CHARACTERS = 300;

export interface WrittenTicket {
  title: string;
  description: string;
}

async function fetchSuggestions(written: WrittenTicket & { language: Locale }, signal: AbortSignal): Promise<SuggestAnswer> {
  const response = await fetch("/api/suggest", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(written),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!response.ok) throw new TypeError(`suggestions were answered by ${response.status}`);
  return suggestAnswer.parse(fromApiJson(await response.json()));
}

/** What may help with a ticket that is being written. What was found before stays until the next is there. */
export function suggestQuery({ title, description }: WrittenTicket, language: Locale) {
  const written = { title: title.trim().slice(0, TITLE_CHARACTERS), description: description.trim().slice(0, READ_CHARACTERS), language };
  return queryOptions({
    queryKey: ["suggest", written],
    queryFn: ({ signal }) => fetchSuggestions(written, signal),
    enabled: SAYS_SOMETHING.test(`${written.title} ${written.description}`),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    retry: false,
  });
}
