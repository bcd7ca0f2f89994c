import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { fromApiJson } from "@/lib/core/naming";
import { employee } from "@/lib/people/schema";
import { searchAnswer } from "@/lib/search/schema";
import { view } from "@/lib/views/schema";
import { isWorthASearch } from "./matching";

const DOCUMENTS = 8;
const PEOPLE = 4;
const VIEWS = 100;

const people = z.object({ results: z.array(employee.pick({ employeeId: true, name: true, department: true })) });
const views = z.object({ results: z.array(view.pick({ id: true, name: true, filters: true, columns: true })) });

async function ask<Answer>(address: string, answer: z.ZodType<Answer>, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new TypeError(`${address} was answered by ${response.status}`);
  return answer.parse(fromApiJson(await response.json()));
}

/** Tickets and articles, by words and by meaning. */
export const documentsQuery = (typed: string) =>
  queryOptions({
    queryKey: ["palette", "documents", typed],
    queryFn: ({ signal }) => ask(`/api/search?${new URLSearchParams({ q: typed, limit: String(DOCUMENTS) })}`, searchAnswer, signal),
    enabled: isWorthASearch(typed),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const peopleQuery = (typed: string, isStaff: boolean) =>
  queryOptions({
    queryKey: ["palette", "people", typed],
    queryFn: ({ signal }) => ask(`/api/employees?${new URLSearchParams({ search: typed, is_active: "true", limit: String(PEOPLE) })}`, people, signal),
    enabled: isStaff && isWorthASearch(typed),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const viewsQuery = queryOptions({
  queryKey: ["palette", "views"],
  queryFn: ({ signal }) => ask(`/api/views?limit=${VIEWS}`, views, signal),
  retry: false,
});
