import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { type Category, type Locale, type Priority, STATUSES, type Status, type TicketSource } from "@/db/enums";
import { createdAt, identity, moment, reference, searchVector, tsvector, updatedAt } from "./columns";
import { employees } from "./employees";

export const tickets = pgTable(
  "tickets",
  {
    id: identity("id").primaryKey(),
    ticketNumber: text("ticket_number").notNull().unique(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    category: text("category").$type<Category>().notNull(),
    priority: text("priority").$type<Priority>().notNull(),
    status: text("status").$type<Status>().notNull().default("pending"),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    employeeNameSnapshot: text("employee_name_snapshot").notNull(),
    departmentSnapshot: text("department_snapshot").notNull(),
    assignedTo: text("assigned_to").references(() => employees.id),
    resolution: text("resolution"),
    source: text("source").$type<TicketSource>().notNull(),
    language: text("language").$type<Locale>().notNull(),
    /** Seen by its requester, its assignee and named staff alone; teaches nothing. */
    confidential: boolean("confidential").notNull().default(false),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    firstResponseAt: moment("first_response_at"),
    resolvedAt: moment("resolved_at"),
    closedAt: moment("closed_at"),
    deletedAt: moment("deleted_at"),
    searchText: text("search_text").notNull().default(""),
    search: tsvector("search").generatedAlwaysAs(searchVector()),
  },
  (table) => [
    // The order of lists with whatever they are filtered by, so that counting and looking far back read this alone. No tags: together
    // they may be longer than an index takes.
    index("tickets_filters_idx").on(
      table.createdAt.desc(), table.id.desc(), table.status, table.category, table.priority, table.language, table.confidential, table.deletedAt, table.assignedTo, table.employeeId, table.departmentSnapshot,
    ),
    index("tickets_updated_at_idx").on(table.updatedAt.desc(), table.id.desc()),
    index("tickets_employee_id_idx").on(table.employeeId, table.createdAt.desc(), table.id.desc()),
    index("tickets_status_idx").on(table.status, table.createdAt.desc(), table.id.desc()),
    index("tickets_category_idx").on(table.category, table.createdAt.desc(), table.id.desc()),
    index("tickets_assigned_to_idx").on(table.assignedTo, table.createdAt.desc(), table.id.desc()),
    // What auto-close looks for.
    index("tickets_resolved_at_idx").on(table.resolvedAt).where(sql`status = 'resolved'`),
    // What was resolved in a span of days, whatever became of it.
    index("tickets_solved_at_idx").on(table.resolvedAt.desc(), table.id.desc()).where(sql`resolved_at is not null`),
    index("tickets_priority_idx").on(table.priority, table.createdAt.desc(), table.id.desc()),
    index("tickets_department_idx").on(table.departmentSnapshot, table.createdAt.desc(), table.id.desc()),
    // What somebody has to do, and what nobody does: few among all.
    index("tickets_open_idx").on(table.assignedTo, table.createdAt.desc(), table.id.desc()).where(sql`status in ('pending', 'in_progress') and deleted_at is null`),
    index("tickets_tags_idx").using("gin", table.tags),
    index("tickets_search_idx").using("gin", table.search),
    check("tickets_status_check", sql`${table.status} in (${sql.raw(STATUSES.map((status) => `'${status}'`).join(", "))})`),
  ],
);

/** Staff who are named on a confidential ticket. */
export const ticketViewers = pgTable(
  "ticket_viewers",
  {
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.employeeId] }), index("ticket_viewers_employee_id_idx").on(table.employeeId)],
);

/** The last number given out on each day of the desk; its row lock makes the numbers unique under any concurrency. */
export const ticketCounters = pgTable("ticket_counters", {
  day: date("day", { mode: "string" }).primaryKey(),
  last: integer("last").notNull(),
});
