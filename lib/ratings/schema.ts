import { z } from "zod";
import { SCORES } from "./limits";

/** How content its requester is with a solved ticket. */
export const rating = z.object({ score: z.number().int(), comment: z.string().nullable(), createdAt: z.date(), updatedAt: z.date() });

export type Rating = z.infer<typeof rating>;

/** Ratings of some days: how many, their mean, and how many of each score; no mean of none. */
export const satisfactionFigures = z.object({ n: z.number().int(), average: z.number().nullable(), byScore: z.record(z.enum(SCORES), z.number().int()) });

export type Satisfaction = z.infer<typeof satisfactionFigures>;
