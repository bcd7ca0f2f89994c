import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { signOutEverywhere, signOutEverywhereInput } from "@/lib/auth/sign-out-everywhere";

export const POST = route({ path: "/api/me/sign-out-everywhere", method: "POST", summary: "End all of one's own sessions", verb: signOutEverywhere, input: signOutEverywhereInput, output: noContent, status: 204 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
