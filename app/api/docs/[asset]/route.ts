import { docsAsset } from "@/app/_http/docs-asset";
import { otherMethods } from "@/app/_http/other-methods";
import { problem } from "@/app/_http/problem";
import { requestLocale } from "@/app/_http/request-locale";
import type { RouteContext } from "@/app/_http/route";
import { DomainError } from "@/lib/core/errors";

/** The files of the page at /api/docs. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const asset = await docsAsset(String((await context.params).asset));
  if (!asset) return problem(new DomainError("not_found", "route_unknown"), requestLocale(request));
  return new Response(asset.text, { headers: { "Content-Type": asset.type, "Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff" } });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
