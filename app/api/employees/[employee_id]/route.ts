import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { deactivateEmployee } from "@/lib/people/deactivate-employee";
import { readEmployee } from "@/lib/people/read-employee";
import { employee, employeeTarget, readEmployeeInput, updateEmployeeInput } from "@/lib/people/schema";
import { updateEmployee } from "@/lib/people/update-employee";

const path = "/api/employees/{employee_id}";

export const GET = route({ path, method: "GET", summary: "Read an employee", verb: readEmployee, input: readEmployeeInput, output: employee });

export const PATCH = route({ path, method: "PATCH", summary: "Change fields of an employee", verb: updateEmployee, input: updateEmployeeInput, output: employee, versioned: true });

export const DELETE = route({ path, method: "DELETE", summary: "End an employee's access; their tickets stay", verb: deactivateEmployee, input: employeeTarget, output: noContent, status: 204, versioned: true });

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
