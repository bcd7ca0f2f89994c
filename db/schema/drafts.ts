import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { employees } from "./employees";
import { updatedAt } from "./columns";

/** What a person has typed and not sent, by what it is for: a new ticket, a reply to one, an article. */
export const drafts = pgTable(
  "drafts",
  {
    employeeId: text("employee_id").notNull().references(() => employees.id),
    key: text("key").notNull(),
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    /** Counts how often it was kept, so that an older tab does not write over a newer one. */
    version: integer("version").notNull().default(1),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.key] }), index("drafts_updated_at_idx").on(table.updatedAt)],
);
