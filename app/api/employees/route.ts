import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { createEmployee } from "@/lib/people/create-employee";
import { listEmployees } from "@/lib/people/list-employees";
import { createEmployeeInput, employee, listEmployeesInput } from "@/lib/people/schema";

const path = "/api/employees";

export const GET = route({ path, method: "GET", summary: "List employees", verb: listEmployees, input: listEmployeesInput, output: pageJson(employee) });

export const POST = route({
  path,
  method: "POST",
  summary: "Add an employee",
  verb: createEmployee,
  input: createEmployeeInput,
  output: employee,
  status: 201,
  location: ({ employeeId }) => `/api/employees/${encodeURIComponent(employeeId)}`,
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
