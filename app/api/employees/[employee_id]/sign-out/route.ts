import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { endSessions, endSessionsInput } from "@/lib/auth/end-sessions";

export const POST = route({ path: "/api/employees/{employee_id}/sign-out", method: "POST", summary: "Sign somebody out everywhere", verb: endSessions, input: endSessionsInput, output: noContent, status: 204 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
