import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { confirmSecondFactor, confirmSecondFactorInput } from "@/lib/auth/second-factor/confirm-second-factor";

export const POST = route({
  path: "/api/me/second-factor/confirm",
  method: "POST",
  summary: "Put the second factor into use by a first code",
  verb: confirmSecondFactor,
  input: confirmSecondFactorInput,
  output: noContent,
  status: 204,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
