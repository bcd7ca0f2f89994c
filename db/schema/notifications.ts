import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ActorType, NotificationKind } from "@/db/enums";
import { comments } from "./comments";
import { createdAt, identity, moment, reference } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

export const notifications = pgTable(
  "notifications",
  {
    id: identity("id").primaryKey(),
    employeeId: text("employee_id").notNull().references(() => employees.id),
    kind: text("kind").$type<NotificationKind>().notNull(),
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    commentId: reference("comment_id").references(() => comments.id),
    causedByType: text("caused_by_type").$type<ActorType>().notNull(),
    causedBy: text("caused_by").notNull(),
    createdAt: createdAt(),
    readAt: moment("read_at"),
  },
  (table) => [
    index("notifications_employee_id_idx").on(table.employeeId, table.createdAt.desc(), table.id.desc()),
    index("notifications_unread_idx").on(table.employeeId).where(sql`read_at is null`),
  ],
);

/** What a person wants to be told; a kind without a row is wanted. */
export const notificationChoices = pgTable(
  "notification_choices",
  {
    employeeId: text("employee_id").notNull().references(() => employees.id),
    kind: text("kind").$type<NotificationKind>().notNull(),
    inApp: boolean("in_app").notNull(),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.kind] })],
);
