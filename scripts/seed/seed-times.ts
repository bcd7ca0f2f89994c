import type { SeedTicket } from "@/db/seed/seed-files";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A resolved ticket is closed when nobody has objected for this long. */
const CLOSED_AFTER_MS = 2 * DAY_MS;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** When a solved ticket was filed, answered, resolved and closed, none of it in the future. */
export function timesOf(ticket: SeedTicket, now: Date) {
  const createdAt = daysBefore(now, ticket.days_ago);
  const after = (ms: number): Date => new Date(Math.min(createdAt.getTime() + ms, now.getTime()));
  const resolvedMs = ticket.hours_to_resolve * HOUR_MS;
  return {
    createdAt,
    firstResponseAt: after(ticket.hours_to_first_response * HOUR_MS),
    resolvedAt: after(resolvedMs),
    closedAt: ticket.status === "closed" ? after(resolvedMs + CLOSED_AFTER_MS) : null,
  };
}
