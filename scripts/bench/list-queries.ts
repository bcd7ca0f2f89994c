import { encodeCursor } from "@/lib/core/cursor";
import type { ListTicketsInput } from "@/lib/tickets/schema";
import { WORDS } from "./fill-tickets";

const YEAR_MS = 365 * 86_400_000;

/** What people filter by, one by one and together, and a page in the middle of all. */
export const listQueries = (): ListTicketsInput[] => [
  {},
  { status: "pending" },
  { open: "true", unassigned: "true" },
  { status: "closed", category: "network" },
  { priority: "urgent", status: "in_progress" },
  { employeeId: "B7" },
  { assignedTo: "B4", open: "true" },
  { tag: "vpn", sort: "-updated_at" },
  { department: "Dept 3", language: "nl" },
  { cursor: encodeCursor(new Date(Date.now() - YEAR_MS), "0") },
];

/** Words that few tickets, some and many have. */
export const searchQueries = (): ListTicketsInput[] => [
  { search: WORDS.rare },
  { search: WORDS.medium },
  { search: WORDS.common },
  { search: WORDS.common, open: "true", category: "hardware" },
];
