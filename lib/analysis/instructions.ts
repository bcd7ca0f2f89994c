import type { TeachingDocument } from "@/lib/search/found-document";

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu}|\d)|(?<=[。！？])/u;
const LIST_ITEM = /^\s*(?:\d+[.)、]|[-*•])\s*(.+)$/;
const MARKUP = /[*_`]+/g;

/** What a source tells to do: a resolution's sentences, an article's list items. */
export function instructions(document: TeachingDocument): string[] {
  if (document.type === "ticket") return document.resolution.split(SENTENCE_END);
  return document.content.split(/\r?\n/).flatMap((line) => LIST_ITEM.exec(line)?.[1]?.replace(MARKUP, "") ?? []);
}
