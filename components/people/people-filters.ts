import { z } from "zod";
import { ROLES } from "@/db/enums";

const SEARCH_MAX = 200;

/** A department or an office, by its whole name. */
const place = z.string().trim().min(1).max(200).optional().catch(undefined);

/** What the address of the list of people says; what it says wrong counts as not said. */
const filters = z.object({
  search: z.string().trim().min(1).transform((text) => text.slice(0, SEARCH_MAX)).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  department: place,
  office: place,
  active: z.enum(["true", "false"]).optional().catch(undefined),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type PeopleFilters = z.infer<typeof filters>;

export const readPeopleFilters = (query: Record<string, unknown>): PeopleFilters => filters.parse(query);
