import { z } from "zod";

/** For so long after it was given a rating may be changed. */
export const RATING_CHANGE_DAYS = 14;

export const SCORES = ["1", "2", "3", "4", "5"] as const;

export const RATING_COMMENT_MAX = 2_000;

/** How content its requester is with a solved ticket. */
export const rating = z.object({ score: z.number().int(), comment: z.string().nullable(), createdAt: z.date(), updatedAt: z.date() });

export type Rating = z.infer<typeof rating>;

/** Ratings of some days: how many, their mean, and how many of each score; no mean of none. */
export const satisfactionFigures = z.object({ n: z.number().int(), average: z.number().nullable(), byScore: z.record(z.enum(SCORES), z.number().int()) });

export type Satisfaction = z.infer<typeof satisfactionFigures>;
