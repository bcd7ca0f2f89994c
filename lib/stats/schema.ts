import { z } from "zod";
import { ANALYSIS_SOURCES, CATEGORIES, PRIORITIES, STATUSES, VERDICTS } from "@/db/enums";

export const readStatsInput = z.object({ days: z.coerce.number().int().min(1).max(365).default(30) });

export type ReadStatsInput = z.input<typeof readStatsInput>;

const count = z.number().int();
const countsBy = <Key extends string>(keys: readonly [Key, ...Key[]]) => z.record(z.enum(keys), count);

/** Of what came to it within the days: how many, and the seconds that half and nine tenths of them took at most. */
const duration = z.object({ n: count, p50Seconds: z.number().nullable(), p90Seconds: z.number().nullable() });

/** The dashboard's figures, over the tickets that the reader may see. */
export const stats = z.object({
  days: count,
  total: count,
  open: count,
  unassigned: count,
  byStatus: countsBy(STATUSES),
  openByCategory: countsBy(CATEGORIES),
  openByPriority: countsBy(PRIORITIES),
  createdByCategory: countsBy(CATEGORIES),
  /** Open and unanswered, the oldest first; none to a key that may not read tickets. */
  waitingLongest: z.array(z.object({ ticketNumber: z.string(), title: z.string(), priority: z.enum(PRIORITIES), createdAt: z.date() })),
  /** A row a day of the desk's time zone, the oldest first. */
  trend: z.array(z.object({ day: z.iso.date(), created: count, resolved: count })),
  firstResponse: duration,
  resolution: duration,
  busiestTags: z.array(z.object({ tag: z.string(), tickets: count })),
  analyses: z.object({
    bySource: countsBy(ANALYSIS_SOURCES),
    byVerdict: countsBy(VERDICTS),
    /** Accepted of all that were judged; null before the first. */
    acceptanceRate: z.number().nullable(),
  }),
});

export type Stats = z.infer<typeof stats>;
