import { z } from "zod";
import { ACTOR_TYPES, VISIBILITIES } from "@/db/enums";

export const comment = z.object({
  id: z.string(),
  body: z.string(),
  visibility: z.enum(VISIBILITIES),
  /** Who speaks; null for an API key that speaks for itself. */
  employeeId: z.string().nullable(),
  writtenByType: z.enum(ACTOR_TYPES),
  /** employee_ids, in the order of the text. */
  mentions: z.array(z.string()),
  createdAt: z.date(),
});

export type Comment = z.infer<typeof comment>;
