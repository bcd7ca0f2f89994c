import { PRESENCE_STATES } from "@/db/enums";
import { fromApiJson } from "@/lib/core/naming";
import type { PresentPerson } from "@/lib/presence/schema";

function isPresent(person: Partial<PresentPerson> | null): person is PresentPerson {
  const { employeeId, name, state, seenAt } = person ?? {};
  return typeof employeeId === "string" && typeof name === "string" && PRESENCE_STATES.some((known) => known === state) && seenAt instanceof Date;
}

/** Who an answer or an event says is there; nobody where it says nothing to be understood. */
export function peopleOf(json: unknown): PresentPerson[] {
  const { people } = (fromApiJson(json) ?? {}) as { people?: unknown };
  return Array.isArray(people) && people.every(isPresent) ? people : [];
}
