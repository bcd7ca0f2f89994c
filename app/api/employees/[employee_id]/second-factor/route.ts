import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { removeSecondFactor, removeSecondFactorInput } from "@/lib/auth/second-factor/remove-second-factor";

export const DELETE = route({
  path: "/api/employees/{employee_id}/second-factor",
  method: "DELETE",
  summary: "Take away the second factor of somebody who has lost it",
  verb: removeSecondFactor,
  input: removeSecondFactorInput,
  output: noContent,
  status: 204,
});

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
