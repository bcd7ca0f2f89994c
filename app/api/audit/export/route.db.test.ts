import { expect, test } from "vitest";
import { GET as list } from "@/app/api/audit/route";
import type { Ctx } from "@/lib/core/ctx";
import { recordDeed } from "@/lib/audit/record-deed";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { GET } from "./route";

async function desk(ctx: Ctx) {
  const key = await makeKey(ctx, "audit:read");
  await recordDeed(ctx, { action: "employee.created", subject: "employee E-1", details: { role: "it_staff", note: "two\nlines" } });
  const get = (query = "", method = "GET") => GET(apiRequest(`/api/audit/export${query}`, { key, method, language: "fr" }), routeContext());
  return { key, get };
}

test("the audit is saved as a file, a line for each row that the list shows", () =>
  withRollback(async (ctx) => {
    const { key, get } = await desk(ctx);
    const listed = (await (await list(apiRequest("/api/audit?sort=created_at", { key, language: "fr" }), routeContext())).json()) as { results: unknown[] };
    const response = await get();
    expect([response.status, Object.fromEntries(response.headers)]).toEqual([
      200,
      {
        "content-type": "application/x-ndjson",
        "content-disposition": expect.stringMatching(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.ndjson"; /),
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    ]);
    const lines = (await response.text()).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(listed.results);
    expect(lines).toHaveLength(2);
  }));

test("the deed stands before the first byte is taken; HEAD, a wrong time and a strange filter are none", () =>
  withRollback(async (ctx) => {
    const { get } = await desk(ctx);
    const head = await get("", "HEAD");
    expect([head.status, head.body, head.headers.get("content-type")]).toEqual([200, null, "application/x-ndjson"]);
    for (const query of ["?created_after=yesterday", "?action=employee.created"]) expect((await get(query)).status).toBe(422);
    expect(await deedsOf(ctx, "audit")).toEqual([]);
    await (await get("?created_before=2020-01-01T00:00:00Z")).body?.cancel();
    expect(await deedsOf(ctx, "audit")).toMatchObject([{ action: "audit.exported", actorType: "api_key", details: { created_after: null, created_before: "2020-01-01T00:00:00Z" } }]);
  }));

test("nothing to tell is an empty file", () =>
  withRollback(async (ctx) => {
    const { get } = await desk(ctx);
    const response = await get("?created_before=2020-01-01T00:00:00Z");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  }));
