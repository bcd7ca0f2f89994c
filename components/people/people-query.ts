import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fromApiJson } from "@/lib/core/naming";
import type { Requester } from "@/lib/people/schema";
import type { Person } from "./read-people";

const SHOWN = 30;
const FRESH_MS = 60_000;

async function fetchPeople(query: Record<string, string>, signal: AbortSignal): Promise<Person[]> {
  const response = await fetch(`/api/employees?${new URLSearchParams({ ...query, is_active: "true", limit: String(SHOWN) })}`, { signal });
  if (!response.ok) throw new TypeError(`people were answered by ${response.status}`);
  const { readPeople } = await import("./read-people");
  return readPeople(fromApiJson(await response.json()));
}

/** Both roles that may have a ticket assigned. */
async function fetchStaff(search: string, signal: AbortSignal): Promise<Person[]> {
  const found = await Promise.all(["it_staff", "admin"].map((role) => fetchPeople({ search, role }, signal)));
  return found.flat();
}

/** Active people whose name, mail address or id has these words; without words the newest. What was found before stays meanwhile. */
export const peopleQuery = (search: string, staffOnly: boolean) =>
  queryOptions({
    queryKey: ["people", staffOnly ? "staff" : "all", search],
    queryFn: ({ signal }) => (staffOnly ? fetchStaff(search, signal) : fetchPeople({ search }, signal)),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });

async function fetchPerson(employeeId: string, signal: AbortSignal): Promise<Requester> {
  const response = await fetch(`/api/employees/${encodeURIComponent(employeeId)}`, { signal });
  if (!response.ok) throw new TypeError(`a person was answered by ${response.status}`);
  const { requester } = await import("@/lib/people/schema");
  return requester.parse(fromApiJson(await response.json()));
}

/** One person, for whom an id is known. */
export const personQuery = (employeeId: string) =>
  queryOptions({ queryKey: ["person", employeeId], queryFn: ({ signal }) => fetchPerson(employeeId, signal), staleTime: FRESH_MS });
