import { DOCS_PAGE, DOCS_POLICY } from "@/app/_http/docs-page";
import { DOCS } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";

export const GET = plainRoute(DOCS, () => new Response(DOCS_PAGE, { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": DOCS_POLICY, "Cache-Control": "no-cache" } }));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
