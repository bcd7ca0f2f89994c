import type { NamedPerson } from "@/lib/people/schema";

/** The people of a ticket with one of staff who has just been chosen: named before the desk has answered. */
export const withPerson = (people: readonly NamedPerson[], employeeId: string | null, name: string | undefined): NamedPerson[] =>
  employeeId === null || name === undefined || people.some((known) => known.employeeId === employeeId) ? [...people] : [...people, { employeeId, name, role: "it_staff" }];
