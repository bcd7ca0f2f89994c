import type { EmployeeRecord } from "@/lib/people/schema";

/** A person as pages show one. */
export const shownPerson = (facts: Partial<EmployeeRecord> = {}): EmployeeRecord => ({
  employeeId: "E1042",
  email: "mireille.vantongeren@desk.example",
  name: "Mireille Vantongeren",
  department: "Finance",
  role: "employee",
  officeLocation: "Gent",
  locale: "nl",
  isActive: true,
  handlesConfidential: false,
  version: 3,
  createdAt: new Date("2026-01-05T08:00:00Z"),
  updatedAt: new Date("2026-11-20T08:00:00Z"),
  ...facts,
});
