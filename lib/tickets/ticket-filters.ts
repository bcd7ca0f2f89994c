import { and, arrayContains, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { STATUSES } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { ticketWatchers } from "@/db/schema/ticket-watchers";
import { tickets } from "@/db/schema/tickets";
import { when } from "@/lib/core/list-query";
import { isSolved } from "./lifecycle";
import type { TicketFilter } from "./schema";

type Moment = typeof tickets.createdAt | typeof tickets.resolvedAt | typeof ticketRatings.createdAt | typeof aiResponses.completedAt;

const from = (column: Moment, moment: string | undefined) => when(moment, (at) => gte(column, new Date(at)));
const before = (column: Moment, moment: string | undefined) => when(moment, (at) => lt(column, new Date(at)));

const isOpenOrNot = (open: string): SQL => inArray(tickets.status, STATUSES.filter((status) => isSolved(status) === (open === "false")));

/** An array, not a subquery a row: it is made once, and the planner knows it to be cheap. */
const isWatchedBy = (employeeId: string): SQL =>
  sql`${tickets.id} = any(array(select ${ticketWatchers.ticketId} from ${ticketWatchers} where ${ticketWatchers.employeeId} = ${employeeId}))`;

function isRated({ ratedAfter, score }: TicketFilter): SQL | undefined {
  const rated = and(from(ticketRatings.createdAt, ratedAfter), when(score, (score) => eq(ticketRatings.score, Number(score))));
  return rated && sql`exists (select from ${ticketRatings} where ${ticketRatings.ticketId} = ${tickets.id} and ${rated})`;
}

const lastVerdict = sql`(select ${aiFeedback.verdict} from ${aiFeedback} where ${aiFeedback.aiResponseId} = ${aiResponses.id} order by ${aiFeedback.id} desc limit 1)`;

/** Whether one and the same analysis is all that is asked of it. */
function isAnalyzed({ analyzedAfter, analysisSource, suggestedCategory, verdict }: TicketFilter): SQL | undefined {
  const analyzed = and(
    from(aiResponses.completedAt, analyzedAfter),
    when(analysisSource, (source) => eq(aiResponses.source, source)),
    when(suggestedCategory, (category) => eq(aiResponses.suggestedCategory, category)),
    when(verdict, (verdict) => (verdict === "any" ? sql`${lastVerdict} is not null` : sql`${lastVerdict} = ${verdict}`)),
  );
  return analyzed && sql`exists (select from ${aiResponses} where ${aiResponses.ticketId} = ${tickets.id} and ${analyzed})`;
}

/** The filters that say what an analysis was and what staff held of it. */
export const ANALYSIS_FILTERS = ["analyzedAfter", "analysisSource", "suggestedCategory", "verdict"] as const satisfies readonly (keyof TicketFilter)[];

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
    from(tickets.firstResponseAt, filter.respondedAfter),
    isRated(filter),
    isAnalyzed(filter),
  );
}
