import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, identity, updatedAt } from "./columns";
import { employees } from "./employees";

/** Filters, order and columns of the ticket list under a name; a shared one is seen by all staff. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: identity("id").primaryKey(),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    name: text("name").notNull(),
    shared: boolean("shared").notNull().default(false),
    /** As the list's address has them. */
    filters: jsonb("filters").$type<Record<string, string>>().notNull(),
    columns: text("columns").array().notNull().default(sql`'{}'`),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index("saved_views_employee_id_idx").on(table.employeeId), index("saved_views_shared_idx").on(table.shared)],
);
