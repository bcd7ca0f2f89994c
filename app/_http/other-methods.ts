import { DomainError } from "@/lib/core/errors";
import { allowOrigin, preflight } from "./cors";
import { problem } from "./problem";
import { requestLocale } from "./request-locale";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The methods that a path does not have: 405 with the ones that it has, and OPTIONS. */
export function otherMethods(...has: Method[]) {
  const allow = [...has, ...(has.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse = (request: Request): Response => {
    const response = problem(new DomainError("method_not_allowed", "method_not_allowed", { allow }), requestLocale(request));
    response.headers.set("Allow", allow);
    allowOrigin(request, response.headers);
    return response;
  };
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: (request: Request) => preflight(request, allow) };
}
