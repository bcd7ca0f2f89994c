import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { changePassword, changePasswordInput } from "@/lib/auth/change-password";

export const POST = route({
  path: "/api/me/password",
  method: "POST",
  summary: "Change one's own password and end one's other sessions",
  verb: changePassword,
  input: changePasswordInput,
  output: noContent,
  status: 204,
  guarded: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
