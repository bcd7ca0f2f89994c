import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { Locale, Role } from "@/db/enums";
import { createdAt, moment, updatedAt } from "./columns";

/** The one place of a person's name and mail; accounts, tickets and history refer to it. */
export const employees = pgTable("employees", {
  id: text("employee_id").primaryKey(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  name: text("name").notNull(),
  image: text("image"),
  department: text("department").notNull().default(""),
  role: text("role").$type<Role>().notNull().default("employee"),
  officeLocation: text("office_location").notNull().default(""),
  locale: text("locale").$type<Locale>(),
  isActive: boolean("is_active").notNull().default(true),
  /** Sees every confidential ticket, as an administrator decided. */
  handlesConfidential: boolean("handles_confidential").notNull().default(false),
  twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
  version: integer("version").notNull().default(1),
  /** Name and mail are gone for good. */
  erasedAt: moment("erased_at"),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
