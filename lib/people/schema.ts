import { z } from "zod";
import { LOCALES, ROLES } from "@/db/enums";
import { momentField, nameField, pageFields, textField } from "@/lib/core/field";

export const requester = z.object({ employeeId: z.string(), name: z.string(), department: z.string() });

export type Requester = z.infer<typeof requester>;

/** A person as a page names them. */
export const namedPerson = z.object({ employeeId: z.string(), name: z.string(), role: z.enum(ROLES) });

export type NamedPerson = z.infer<typeof namedPerson>;

/** An employee, and the version of the record that the caller has seen. */
export const employeeTarget = z.object({ employeeId: nameField(100), version: z.number().int().optional() });

export type EmployeeTargetInput = z.input<typeof employeeTarget>;

export const readEmployeeInput = employeeTarget.pick({ employeeId: true });

export type ReadEmployeeInput = z.input<typeof readEmployeeInput>;

export const listEmployeesInput = z.object({
  ...pageFields,
  /** Part of a name, a mail address or an id. */
  search: z.string().max(300).optional(),
  role: z.enum(ROLES).optional(),
  department: nameField(200).optional(),
  officeLocation: nameField(200).optional(),
  isActive: z.enum(["true", "false"]).optional(),
  createdAfter: momentField.optional(),
  createdBefore: momentField.optional(),
  sort: z.enum(["created_at", "-created_at", "updated_at", "-updated_at"]).default("-created_at"),
});

export type ListEmployeesInput = z.input<typeof listEmployeesInput>;

/** Kept in lower case: sign-in looks for it so. */
const email = z.email().max(320).toLowerCase();

/** It stands in addresses of pages and in what is written about a person, so it is one word. */
const newEmployeeId = z.string().max(100).regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u, "employee_id_malformed");

export const createEmployeeInput = z.object({
  employeeId: newEmployeeId,
  email,
  name: textField(200),
  department: nameField(200).default(""),
  role: z.enum(ROLES).default("employee"),
  officeLocation: nameField(200).default(""),
  locale: z.enum(LOCALES).nullable().default(null),
});

export type CreateEmployeeInput = z.input<typeof createEmployeeInput>;

/** What a person may change of the own record, and what an administrator may. */
const ownFields = { locale: z.enum(LOCALES).nullable().optional() };

export const OWN_FIELDS: readonly string[] = Object.keys(ownFields);

export const updateEmployeeInput = z.strictObject({
  ...employeeTarget.shape,
  ...ownFields,
  email: email.optional(),
  name: textField(200).optional(),
  department: nameField(200).optional(),
  role: z.enum(ROLES).optional(),
  officeLocation: nameField(200).optional(),
  isActive: z.boolean().optional(),
  /** Whether this member of staff sees every confidential ticket. */
  handlesConfidential: z.boolean().optional(),
});

export type UpdateEmployeeInput = z.input<typeof updateEmployeeInput>;

export const employee = z.object({
  employeeId: z.string(),
  email: z.string(),
  name: z.string(),
  department: z.string(),
  role: z.enum(ROLES),
  officeLocation: z.string(),
  locale: z.enum(LOCALES).nullable(),
  isActive: z.boolean(),
  handlesConfidential: z.boolean(),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type EmployeeRecord = z.infer<typeof employee>;

export const access = z.object({
  hasPassword: z.boolean(),
  /** `begun`: set up, and not yet confirmed with a code. */
  secondFactor: z.enum(["on", "begun", "off"]),
  /** Open ones, and when the latest of them began. */
  sessions: z.number().int(),
  latestSessionAt: z.date().nullable(),
  /** Name and mail are gone for good since. */
  erasedAt: z.date().nullable(),
});

export type Access = z.infer<typeof access>;
