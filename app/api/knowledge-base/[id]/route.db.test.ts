import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { GET as readVersion } from "./versions/[version]/route";
import { GET as listVersions } from "./versions/route";
import { DELETE, GET, PATCH, POST, PUT } from "./route";

type Json = Record<string, unknown>;
type Handler = (request: Request, context: ReturnType<typeof routeContext>) => Promise<Response>;

async function deskWithArticle(ctx: Ctx) {
  const article = await makeArticle(ctx);
  const key = await makeKey(ctx, "knowledge:read", "knowledge:write");
  const path = `/api/knowledge-base/${article.id}`;
  const call = async (handler: Handler, method: string, body?: object, version?: number) => {
    const headers: Record<string, string> = version === undefined ? {} : { "if-match": `"${version}"` };
    const response = await handler(apiRequest(path, { method, key, body, headers }), routeContext({ id: article.id }));
    return { status: response.status, etag: response.headers.get("etag"), json: (await response.json().catch(() => null)) as Json | null };
  };
  return { article, key, path, call };
}

test("an article is read, replaced, changed and deleted, its version in the ETag", () =>
  withRollback(async (ctx) => {
    const { article, call } = await deskWithArticle(ctx);
    const { title, content } = article;
    expect(await call(GET, "GET")).toMatchObject({ status: 200, etag: '"1"', json: { title, content, usage_count: 0, success_rate: null, source_ticket_id: null, audience: "staff", category_display: "Other" } });
    expect(await call(PUT, "PUT", { title: "Anew", content: "x", language: "en" }, 1)).toMatchObject({ status: 200, etag: '"2"', json: { title: "Anew", version: 2 } });
    expect(await call(PATCH, "PATCH", { tags: ["a"] }, 2)).toMatchObject({ status: 200, etag: '"3"', json: { title: "Anew", tags: ["a"] } });
    expect(await call(DELETE, "DELETE", undefined, 3)).toMatchObject({ status: 204, json: null });
    for (const [handler, method, body] of [[GET, "GET"], [PUT, "PUT", { title: "x", content: "x" }], [PATCH, "PATCH", {}], [DELETE, "DELETE"]] as const) expect((await call(handler, method, body)).status).toBe(404);
  }));

test("a stale version is 412 with the present one and what changed, in the reader's language", () =>
  withRollback(async (ctx) => {
    const { article, key, path, call } = await deskWithArticle(ctx);
    await call(PATCH, "PATCH", { title: "Other" });
    const stale = await PATCH(apiRequest(path, { method: "PATCH", key, body: { title: "Mine" }, language: "fr", headers: { "if-match": '"1"' } }), routeContext({ id: article.id }));
    expect([stale.status, await stale.json()]).toMatchObject([412, { type: "urn:deskwise:problem:stale", detail: "Quelqu'un a modifié cet article entre-temps. Il en est à la version 2.", current_version: 2, changes: [{ version: 2, field: "title", changed_by: expect.any(String), created_at: expect.any(String) }] }]);
  }));

test("its versions are listed and read one by one", () =>
  withRollback(async (ctx) => {
    const { article, key, path, call } = await deskWithArticle(ctx);
    await call(PATCH, "PATCH", { title: "Other" });
    const list = await listVersions(apiRequest(`${path}/versions?limit=1`, { key }), routeContext({ id: article.id }));
    expect(await list.json()).toMatchObject({ total: 2, next_cursor: expect.any(String), results: [{ version: 2, title: "Other", status: "published", changed_by: expect.any(String) }] });
    const first = await readVersion(apiRequest(`${path}/versions/1`, { key }), routeContext({ id: article.id, version: "1" }));
    expect(await first.json()).toMatchObject({ version: 1, title: article.title, content: article.content, audience: "staff" });
  }));

test("what the path does not take is 405 with what it takes", () => {
  const response = POST(apiRequest("/api/knowledge-base/1", { method: "POST" }));
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"]);
});
