import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { eraseEmployee } from "@/lib/people/erase-employee";
import { employee, employeeTarget } from "@/lib/people/schema";

export const POST = route({
  path: "/api/employees/{employee_id}/erase",
  method: "POST",
  summary: "Erase a deactivated person's name and mail address everywhere",
  verb: eraseEmployee,
  input: employeeTarget,
  output: employee,
  versioned: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
