import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { startedSecondFactor, startSecondFactor, startSecondFactorInput } from "@/lib/auth/second-factor/start-second-factor";

export const POST = route({
  path: "/api/me/second-factor",
  method: "POST",
  summary: "Set up a second factor, whose secret and recovery codes are shown this once",
  verb: startSecondFactor,
  input: startSecondFactorInput,
  output: startedSecondFactor,
  status: 201,
  secret: true,
  guarded: true,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
