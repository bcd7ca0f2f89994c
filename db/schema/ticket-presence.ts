import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { PresenceState } from "@/db/enums";
import { moment, reference } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

/** Who has a ticket open, told again while it lasts; a row that was not told again for a while says nothing any more. */
export const ticketPresence = pgTable(
  "ticket_presence",
  {
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    state: text("state").$type<PresenceState>().notNull(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.employeeId] }), index("ticket_presence_seen_at_idx").on(table.seenAt)],
);
