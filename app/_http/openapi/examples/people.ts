import type { EmployeeRecord } from "@/lib/people/schema";

export const EMPLOYEE: EmployeeRecord = {
  employeeId: "E-1042",
  email: "sanne.dewit@company.example",
  name: "Sanne de Wit",
  department: "Inkoop",
  role: "employee",
  officeLocation: "Utrecht",
  locale: "nl",
  isActive: true,
  handlesConfidential: false,
  version: 1,
  createdAt: new Date("2025-02-03T07:58:12.000Z"),
  updatedAt: new Date("2026-06-15T14:20:00.000Z"),
};
