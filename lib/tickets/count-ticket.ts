import { CATEGORIES, PRIORITIES, TICKET_SOURCES } from "@/db/enums";
import { knownLabel } from "@/lib/core/known-label";
import { metrics } from "@/lib/core/metrics";
import type { Ticket } from "./schema";

/** Counts a ticket that was filed. */
export function countCreated({ category, source }: Pick<Ticket, "category" | "source">): void {
  metrics().ticketsCreated.inc({ category: knownLabel(CATEGORIES, category), source: knownLabel(TICKET_SOURCES, source) });
}

type Counted = Pick<Ticket, "status" | "priority" | "createdAt" | "firstResponseAt" | "resolvedAt">;

/** Counts a change of status; times a first response and a resolution that came with it. */
export function countChange(before: Counted, after: Counted): void {
  const { ticketTransitions, firstResponse, resolution } = metrics();
  if (before.status !== after.status) ticketTransitions.inc({ from: before.status, to: after.status });
  const labels = { priority: knownLabel(PRIORITIES, after.priority) };
  const seconds = (moment: Date) => Math.max(0, moment.getTime() - after.createdAt.getTime()) / 1000;
  if (!before.firstResponseAt && after.firstResponseAt) firstResponse.observe(labels, seconds(after.firstResponseAt));
  if (!before.resolvedAt && after.resolvedAt) resolution.observe(labels, seconds(after.resolvedAt));
}
