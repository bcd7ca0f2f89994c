"use client";

import { useQuery } from "@tanstack/react-query";
import type { EmployeeRecord } from "@/lib/people/schema";
import type { SearchResult } from "@/lib/search/schema";
import { isWorthASearch } from "./matching";
import { documentsQuery, peopleQuery } from "./palette-queries";
import { useSettled } from "@/components/lists/use-settled";

const PAUSE_MS = 150;

export interface Found {
  documents: readonly SearchResult[];
  people: readonly Pick<EmployeeRecord, "employeeId" | "name" | "department">[];
  isLooking: boolean;
  /** The desk did not answer. */
  hasFailed: boolean;
}

/** What the desk finds while one types, once one pauses; the last answer stays until the next is there. */
export function useFound(typed: string, isStaff: boolean): Found {
  const words = useSettled(typed.trim(), PAUSE_MS);
  const documents = useQuery(documentsQuery(words));
  const people = useQuery(peopleQuery(words, isStaff));
  if (!isWorthASearch(typed)) return { documents: [], people: [], isLooking: false, hasFailed: false };
  return {
    documents: documents.data?.results ?? [],
    people: people.data?.results ?? [],
    isLooking: words !== typed.trim() || documents.isFetching || people.isFetching,
    hasFailed: documents.isError,
  };
}
