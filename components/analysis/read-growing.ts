import { z } from "zod";
import { step } from "@/lib/analysis/schema";

const growing = z.object({ analysisId: z.string(), steps: z.array(step) });

/** What an event says of an analysis that grows; undefined for what it is not. */
export const readGrowing = (json: unknown) => growing.safeParse(json).data;
