import { cutHard, estimateTokens } from "@/lib/search/chunk-text";

/** All up to the last end of a line or a sentence. */
const WHOLE_SENTENCES = /^[^]*(?:\n|[.!?](?=\s)|[。！？；])/u;
/** The most UTF-16 units that one estimated token holds. */
const UNITS_OF_TOKEN = 6;

/** As much of a text's beginning as so many estimated tokens hold, cut where a sentence ends if one ends in its second half. */
export function fitTokens(text: string, tokens: number): string {
  if (estimateTokens(text) <= tokens) return text.trim();
  const [most = ""] = cutHard(text.slice(0, tokens * UNITS_OF_TOKEN), tokens);
  const sentences = WHOLE_SENTENCES.exec(most)?.[0] ?? "";
  return (sentences.length >= most.length / 2 ? sentences : most).trim();
}
