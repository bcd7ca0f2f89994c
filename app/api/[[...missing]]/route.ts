import { allowOrigin } from "@/app/_http/cors";
import { problem } from "@/app/_http/problem";
import { requestLocale } from "@/app/_http/request-locale";
import { DomainError } from "@/lib/core/errors";

function answer(request: Request): Response {
  const response = problem(new DomainError("not_found", "route_unknown"), requestLocale(request));
  allowOrigin(request, response.headers);
  return response;
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
