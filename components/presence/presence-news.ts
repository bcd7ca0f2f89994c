import type { PresentPerson } from "@/lib/presence/schema";

/** What has become of who was there: the names of those who came, and of those who have begun to type. */
export function presenceNews(before: readonly PresentPerson[], after: readonly PresentPerson[]): { arrived: string[]; typing: string[] } {
  const known = new Map(before.map(({ employeeId, state }) => [employeeId, state]));
  const begun = after.filter(({ employeeId, state }) => state === "typing" && known.get(employeeId) !== "typing");
  const arrived = after.filter((person) => !known.has(person.employeeId) && !begun.includes(person));
  const names = (people: readonly PresentPerson[]) => people.map(({ name }) => name);
  return { arrived: names(arrived), typing: names(begun) };
}
