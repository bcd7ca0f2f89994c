import { z } from "zod";
import { ACTOR_TYPES, ANALYSIS_CAUSES, ANALYSIS_SOURCES, AUDIT_ACTIONS, CATEGORIES, DELIVERY_STATES, VERDICTS } from "@/db/enums";
import { DEGRADATIONS } from "@/lib/analysis/degradations";

const WORD_MAX = 200;

const word = z.string().trim().min(1).transform((text) => text.slice(0, WORD_MAX)).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const cursor = z.string().max(500).optional().catch(undefined);
const oneOf = <Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).optional().catch(undefined);
const period = { from: day, until: day, cursor };

/** What the addresses of the admin lists say; what they say wrong counts as not said. */
const lists = {
  analyses: z.object({ source: oneOf(ANALYSIS_SOURCES), degraded: oneOf(DEGRADATIONS), cause: oneOf(ANALYSIS_CAUSES), cursor }),
  audit: z.object({ action: oneOf(AUDIT_ACTIONS), actor_type: oneOf(ACTOR_TYPES), actor: word, subject: word, ...period }),
  deliveries: z.object({ state: oneOf(DELIVERY_STATES), cursor }),
  aiResponses: z.object({ category: oneOf(CATEGORIES), source: oneOf(ANALYSIS_SOURCES), model: word, feedback: oneOf([...VERDICTS, "none"] as const), ...period }),
  ticketHistory: z.object({ field: word, person: word, ticket: word, ...period }),
  feedback: z.object({ verdict: oneOf(VERDICTS), ...period }),
  plain: z.object({ cursor }),
};

export type AdminFilters<List extends keyof typeof lists> = z.infer<(typeof lists)[List]>;

export const readAdminFilters = <List extends keyof typeof lists>(list: List, query: Record<string, unknown>): AdminFilters<List> => lists[list].parse(query) as AdminFilters<List>;

const days = z.coerce.number().pipe(z.union([z.literal(7), z.literal(30), z.literal(90)])).catch(30);

/** Over how many days figures are made. */
export const DAYS = [7, 30, 90] as const;
export const readDays = (query: Record<string, unknown>): (typeof DAYS)[number] => days.parse(query.days);
