import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { profile, readProfile, readProfileInput } from "@/lib/people/read-profile";

export const GET = route({ path: "/api/me", method: "GET", summary: "Read who is signed in", verb: readProfile, input: readProfileInput, output: profile });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
