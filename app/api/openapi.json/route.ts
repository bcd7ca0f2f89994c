import { API_DEFINITIONS } from "@/app/_http/api-routes";
import { openApiDocument } from "@/app/_http/openapi/document";
import { DOCUMENT } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";
import { perProcess } from "@/lib/core/per-process";

export const GET = plainRoute(DOCUMENT, () => {
  const document = perProcess("openapi-document", () => JSON.stringify(openApiDocument(API_DEFINITIONS)));
  return new Response(document, { headers: { "Content-Type": "application/json", "Cache-Control": "no-cache" } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
