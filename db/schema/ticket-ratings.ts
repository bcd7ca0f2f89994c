import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createdAt, reference, updatedAt } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

/** How content its requester is with a solved ticket: 1 (not at all) to 5. */
export const ticketRatings = pgTable(
  "ticket_ratings",
  {
    ticketId: reference("ticket_id").primaryKey().references(() => tickets.id),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    score: smallint("score").notNull(),
    comment: text("comment"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [check("ticket_ratings_score_check", sql`${table.score} between 1 and 5`)],
);
