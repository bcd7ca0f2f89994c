import { index, pgTable, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ActorType, Visibility } from "@/db/enums";
import { createdAt, identity, reference } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

/** What was said about a ticket: to its requester, or among staff. */
export const comments = pgTable(
  "comments",
  {
    id: identity("id").primaryKey(),
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    body: text("body").notNull(),
    visibility: text("visibility").$type<Visibility>().notNull(),
    /** Who speaks; null when an API key speaks for itself. */
    employeeId: text("employee_id").references(() => employees.id),
    writtenByType: text("written_by_type").$type<ActorType>().notNull(),
    writtenBy: text("written_by").notNull(),
    /** employee_ids. */
    mentions: text("mentions").array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
  },
  (table) => [index("comments_ticket_id_idx").on(table.ticketId, table.id)],
);
