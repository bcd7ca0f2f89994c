import type { Person } from "@/components/people/read-people";
import type { Visibility } from "@/db/enums";
import type { NamedPerson } from "@/lib/people/schema";
import type { TicketDetail } from "@/lib/tickets/schema";

export type Choice = Pick<NamedPerson, "employeeId" | "name">;

const MOST = 6;

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

interface Wanted {
  query: string;
  visibility: Visibility;
  found: readonly Person[];
  /** Nobody calls oneself. */
  writer: string;
}

/** Who may be meant: of a note staff alone, of a reply the requester too. Those who are in the ticket already come first. */
export function mentionChoices({ employeeId: requester, people }: TicketDetail, { query, visibility, found, writer }: Wanted): Choice[] {
  const wanted = plain(query);
  const matches = ({ employeeId, name }: Choice) => plain(`${name} ${employeeId}`).includes(wanted);
  const inTicket = people.filter(({ employeeId, role }) => role !== "employee" || (visibility === "public" && employeeId === requester));
  const choices = [...inTicket, ...found].map(({ employeeId, name }) => ({ employeeId, name }));
  const known = new Set([writer]);
  return choices.filter((choice) => matches(choice) && !known.has(choice.employeeId) && known.add(choice.employeeId)).slice(0, MOST);
}
