import { and, gte, isNull } from "drizzle-orm";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import { authorize, may } from "@/lib/auth/permissions";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { readEventHead } from "@/lib/events/read-event-head";
import { analysisFigures } from "./analysis-figures";
import { satisfaction } from "./satisfaction";
import { durations } from "./durations";
import { type ReadStatsInput, readStatsInput, type Stats } from "./schema";
import { busiestDepartments, busiestTags, countBy, isOpen, openByAssignee, openOlderThan, trend, waitingLongest } from "./stats-queries";

const DAY_MS = 86_400_000;

/** How far the window of days may lag behind while nothing happens. */
const KEPT_SECONDS = 60;

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, count) => all + count, 0);

async function makeStats(ctx: Ctx, days: number): Promise<Stats> {
  const since = new Date(ctx.now().getTime() - days * DAY_MS);
  const byStatus = await countBy(ctx, tickets.status, STATUSES);
  const firstResponse = await durations(ctx, tickets.firstResponseAt, since);
  const resolution = await durations(ctx, tickets.resolvedAt, since);
  return {
    days,
    startsAt: since,
    total: sum(byStatus),
    open: byStatus.pending + byStatus.in_progress,
    unassigned: sum(await countBy(ctx, tickets.status, STATUSES, and(isOpen(), isNull(tickets.assignedTo)))),
    unanswered: sum(await countBy(ctx, tickets.status, STATUSES, and(isOpen(), isNull(tickets.firstResponseAt)))),
    byStatus,
    openByCategory: await countBy(ctx, tickets.category, CATEGORIES, isOpen()),
    openByPriority: await countBy(ctx, tickets.priority, PRIORITIES, isOpen()),
    createdByCategory: await countBy(ctx, tickets.category, CATEGORIES, gte(tickets.createdAt, since)),
    openByAssignee: may(ctx.actor, "employee.readAll") ? await openByAssignee(ctx) : [],
    openOlderThan: await openOlderThan(ctx),
    waitingLongest: may(ctx.actor, "ticket.read") ? await waitingLongest(ctx) : [],
    trend: await trend(ctx, days, since),
    firstResponse: firstResponse.all,
    firstResponseByPriority: firstResponse.byPriority,
    resolution: resolution.all,
    resolutionByPriority: resolution.byPriority,
    satisfaction: await satisfaction(ctx, since),
    busiestTags: await busiestTags(ctx, since),
    busiestDepartments: await busiestDepartments(ctx),
    analyses: await analysisFigures(ctx, since),
  };
}

/** The dashboard's figures as of the last event: made again when something has happened, kept until then. */
export async function readStats(ctx: Ctx, input: ReadStatsInput): Promise<Stats> {
  authorize(ctx.actor, "stats.read");
  const { days } = parseInput(readStatsInput, input);
  const head = await readEventHead(ctx);
  return cached({ name: "stats", of: [ctx.actor, days, head], seconds: KEPT_SECONDS }, () => makeStats(ctx, days));
}
