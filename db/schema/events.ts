import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { EventType } from "@/db/enums";
import { createdAt, identity, reference } from "./columns";

/** What happened, in the order of commits; server-sent events read it, so a client resumes where it stopped. */
export const events = pgTable(
  "events",
  {
    id: identity("id").primaryKey(),
    type: text("type").$type<EventType>().notNull(),
    ticketId: reference("ticket_id").notNull(),
    employeeId: text("employee_id").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("events_ticket_id_idx").on(table.ticketId), index("events_created_at_idx").on(table.createdAt)],
);
