"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import type { SuggestAnswer } from "@/lib/search/schema";
import { suggestQuery, type WrittenTicket } from "./suggest-query";
import { useSettled } from "@/components/lists/use-settled";

const PAUSE_MS = 400;

export interface Suggestions {
  found: SuggestAnswer | undefined;
  count: number;
  /** `quiet`: too little is written; `missing`: the desk did not answer, which is no reason to stop writing. */
  state: "quiet" | "looking" | "found" | "none" | "missing";
}

/** What may help, asked for whenever the writing pauses. */
export function useSuggestions({ title, description }: WrittenTicket): Suggestions {
  const query = suggestQuery({ title: useSettled(title, PAUSE_MS), description: useSettled(description, PAUSE_MS) }, useLocale());
  const { data, isError, isPending } = useQuery(query);
  if (!query.enabled) return { found: undefined, count: 0, state: "quiet" };
  const count = data ? data.articles.length + data.solvedTickets.length + data.openDuplicates.length : 0;
  if (isError) return { found: undefined, count: 0, state: "missing" };
  if (isPending) return { found: undefined, count, state: "looking" };
  return { found: data, count, state: count > 0 ? "found" : "none" };
}
