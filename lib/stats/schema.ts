import { z } from "zod";
import { ANALYSIS_SOURCES, CATEGORIES, LOCALES, PRIORITIES, STATUSES, VERDICTS } from "@/db/enums";
import { satisfactionFigures } from "@/lib/ratings/schema";

export const readStatsInput = z.object({ days: z.coerce.number().int().min(1).max(365).default(30) });

export type ReadStatsInput = z.input<typeof readStatsInput>;

const count = z.number().int();
const countsBy = <Key extends string>(keys: readonly [Key, ...Key[]]) => z.record(z.enum(keys), count);

const seconds = z.number().nullable();

/** Of what came to it within the days: how many, and the seconds that so many in a hundred of them took at most. */
const duration = z.object({ n: count, p50Seconds: seconds, p75Seconds: seconds, p90Seconds: seconds, p95Seconds: seconds });

export type Duration = z.infer<typeof duration>;

const durationByPriority = z.record(z.enum(PRIORITIES), duration);

/** The dashboard's figures, over the tickets that the reader may see. */
export const stats = z.object({
  days: count,
  /** Where the days begin. */
  startsAt: z.date(),
  total: count,
  open: count,
  unassigned: count,
  /** Open, and nobody has responded yet. */
  unanswered: count,
  byStatus: countsBy(STATUSES),
  openByCategory: countsBy(CATEGORIES),
  openByPriority: countsBy(PRIORITIES),
  createdByCategory: countsBy(CATEGORIES),
  /** Who has how many open ones, the fullest hands first; none to a key that may not read people. */
  openByAssignee: z.array(z.object({ employeeId: z.string(), name: z.string(), tickets: count })),
  /** Open ones that were created more than so many days ago. */
  openOlderThan: z.array(z.object({ days: count, tickets: count })),
  /** Open and unanswered, the oldest first; none to a key that may not read tickets. */
  waitingLongest: z.array(
    z.object({
      id: z.string(),
      ticketNumber: z.string(),
      title: z.string(),
      language: z.enum(LOCALES),
      priority: z.enum(PRIORITIES),
      status: z.enum(STATUSES),
      assignedTo: z.string().nullable(),
      createdAt: z.date(),
    }),
  ),
  /** A row a day of the desk's time zone, the oldest first. */
  trend: z.array(z.object({ day: z.iso.date(), created: count, resolved: count })),
  firstResponse: duration,
  firstResponseByPriority: durationByPriority,
  resolution: duration,
  resolutionByPriority: durationByPriority,
  /** What requesters said within the days. */
  satisfaction: satisfactionFigures,
  busiestTags: z.array(z.object({ tag: z.string(), tickets: count })),
  /** Departments by their open tickets, as they were called when these were filed. */
  busiestDepartments: z.array(z.object({ department: z.string(), tickets: count })),
  analyses: z.object({
    bySource: countsBy(ANALYSIS_SOURCES),
    byVerdict: countsBy(VERDICTS),
    /** Accepted of all that were judged; null before the first. */
    acceptanceRate: z.number().nullable(),
    /** By the category that the analysis suggested. */
    acceptanceByCategory: z.record(z.enum(CATEGORIES), z.object({ judged: count, accepted: count })),
  }),
});

export type Stats = z.infer<typeof stats>;
