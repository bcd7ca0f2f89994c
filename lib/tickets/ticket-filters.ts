import { and, arrayContains, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { STATUSES } from "@/db/enums";
import { ticketWatchers } from "@/db/schema/ticket-watchers";
import { tickets } from "@/db/schema/tickets";
import { when } from "@/lib/core/list-query";
import { isSolved } from "./lifecycle";
import type { TicketFilter } from "./schema";

const from = (column: typeof tickets.createdAt | typeof tickets.resolvedAt, moment: string | undefined) => when(moment, (at) => gte(column, new Date(at)));
const before = (column: typeof tickets.createdAt | typeof tickets.resolvedAt, moment: string | undefined) => when(moment, (at) => lt(column, new Date(at)));

const isOpenOrNot = (open: string): SQL => inArray(tickets.status, STATUSES.filter((status) => isSolved(status) === (open === "false")));

/** An array, not a subquery a row: it is made once, and the planner knows it to be cheap. */
const isWatchedBy = (employeeId: string): SQL =>
  sql`${tickets.id} = any(array(select ${ticketWatchers.ticketId} from ${ticketWatchers} where ${ticketWatchers.employeeId} = ${employeeId}))`;

/** What the filters of a list leave, words aside. Whether the actor may filter so is for the caller to ask. */
export function ticketFilters(filter: TicketFilter): SQL | undefined {
  return and(
    when(filter.status, (status) => eq(tickets.status, status)),
    when(filter.open, isOpenOrNot),
    when(filter.category, (category) => eq(tickets.category, category)),
    when(filter.priority, (priority) => eq(tickets.priority, priority)),
    when(filter.language, (language) => eq(tickets.language, language)),
    when(filter.employeeId, (employeeId) => eq(tickets.employeeId, employeeId)),
    when(filter.department, (department) => eq(tickets.departmentSnapshot, department)),
    when(filter.assignedTo, (assignedTo) => eq(tickets.assignedTo, assignedTo)),
    when(filter.unassigned, () => isNull(tickets.assignedTo)),
    when(filter.unanswered, () => isNull(tickets.firstResponseAt)),
    when(filter.watchedBy, isWatchedBy),
    when(filter.tag, (tag) => arrayContains(tickets.tags, [tag])),
    from(tickets.createdAt, filter.createdAfter),
    before(tickets.createdAt, filter.createdBefore),
    from(tickets.resolvedAt, filter.resolvedAfter),
    before(tickets.resolvedAt, filter.resolvedBefore),
  );
}
