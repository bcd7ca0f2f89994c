import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, reference } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

/** Who wants to hear of a ticket that is neither theirs nor theirs to handle. Watching gives no right to see it. */
export const ticketWatchers = pgTable(
  "ticket_watchers",
  {
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.employeeId] }), index("ticket_watchers_employee_id_idx").on(table.employeeId)],
);
