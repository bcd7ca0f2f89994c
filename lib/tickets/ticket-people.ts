import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { peopleNamed } from "@/lib/people/people-named";
import type { NamedPerson } from "@/lib/people/schema";
import type { TicketDetail } from "./schema";

type Named = Pick<TicketDetail, "employeeId" | "assignedTo" | "history" | "comments" | "attachments" | "watchers" | "viewers">;

/** The field of history whose values are employee_ids. */
const ASSIGNEE = "assigned_to";

const speakers = ({ employeeId, comments }: Named) => [employeeId, ...comments.map((comment) => comment.employeeId)];

const everyone = (ticket: Named) => [
  ...speakers(ticket),
  ticket.assignedTo,
  ...ticket.watchers,
  ...ticket.viewers,
  ...ticket.comments.flatMap(({ mentions }) => mentions),
  ...ticket.attachments.map(({ uploadedBy }) => uploadedBy),
  ...ticket.history.flatMap(({ changedBy, changedField, oldValue, newValue }) => [changedBy, ...(changedField === ASSIGNEE ? [oldValue, newValue] : [])]),
];

/** Who is meant by the ids in a ticket: all of them for who may know the desk's people, else those alone who spoke. */
export async function ticketPeople(ctx: Ctx, ticket: Named): Promise<NamedPerson[]> {
  const ids = may(ctx.actor, "employee.readAll") ? everyone(ticket) : speakers(ticket);
  return peopleNamed(ctx, ids.filter((id) => id !== null));
}
