import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { stopSecondFactor, stopSecondFactorInput } from "@/lib/auth/second-factor/stop-second-factor";

export const POST = route({
  path: "/api/me/second-factor/remove",
  method: "POST",
  summary: "Sign in by password alone again",
  verb: stopSecondFactor,
  input: stopSecondFactorInput,
  output: noContent,
  status: 204,
  guarded: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
