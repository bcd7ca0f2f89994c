import { problem } from "@/app/_http/problem";
import { requestLocale } from "@/app/_http/request-locale";
import { DomainError } from "@/lib/core/errors";

const answer = (request: Request): Response => problem(new DomainError("not_found", "route_unknown"), requestLocale(request));

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
