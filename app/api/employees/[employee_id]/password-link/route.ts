import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { issuePasswordLink, issuePasswordLinkInput, passwordLink } from "@/lib/auth/issue-password-link";

export const POST = route({
  path: "/api/employees/{employee_id}/password-link",
  method: "POST",
  summary: "Make a one-time link with which somebody sets a password, shown this once",
  verb: issuePasswordLink,
  input: issuePasswordLinkInput,
  output: passwordLink,
  status: 201,
  secret: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
