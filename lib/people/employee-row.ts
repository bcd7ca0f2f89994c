import { employees } from "@/db/schema/employees";

/** The columns that an employee is read by. */
export const employeeColumns = {
  employeeId: employees.id,
  email: employees.email,
  name: employees.name,
  department: employees.department,
  role: employees.role,
  officeLocation: employees.officeLocation,
  locale: employees.locale,
  isActive: employees.isActive,
  handlesConfidential: employees.handlesConfidential,
  version: employees.version,
  createdAt: employees.createdAt,
  updatedAt: employees.updatedAt,
};
