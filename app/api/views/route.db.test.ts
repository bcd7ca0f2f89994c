import { expect, test } from "vitest";
import { apiRequest, routeContext } from "@/tests/support/api-request";
import { sessionOf } from "@/tests/support/api-desk";
import { withRollback } from "@/tests/support/database";
import { PATCH } from "./[id]/route";
import { GET, POST } from "./route";

const jsonOf = async (response: Response) => (await response.json()) as Record<string, unknown>;
const page = { origin: "http://desk.example", host: "desk.example" };

test("a browser keeps a view in snake_case, changes it by its version, and is told what is wrong by field", () =>
  withRollback(async (ctx) => {
    const { headers } = await sessionOf(ctx, "it_staff");
    const body = { name: "Netwerk", filters: { employee_id: "E-1", created_after: "2026-11-01T00:00:00Z", sort: "-updated_at" }, columns: ["title"] };
    const keyed = { ...headers, ...page, "idempotency-key": "once" };
    const made = await POST(apiRequest("/api/views", { body, headers: keyed }), routeContext());
    const view = await jsonOf(made);
    expect([made.status, made.headers.get("etag")]).toEqual([201, '"1"']);
    expect(view).toMatchObject({ ...body, shared: false, is_own: true, version: 1 });
    expect(await jsonOf(await POST(apiRequest("/api/views", { body, headers: keyed }), routeContext()))).toEqual(view);
    expect(await jsonOf(await GET(apiRequest("/api/views", { headers: { ...headers, ...page } }), routeContext()))).toEqual({ results: [view], next_cursor: null, total: 1 });
    const id = String(view.id);
    const patch = (sent: object, match: string) => PATCH(apiRequest(`/api/views/${id}`, { method: "PATCH", body: sent, headers: { ...headers, ...page, "if-match": match } }), routeContext({ id }));
    expect(await jsonOf(await patch({ shared: true }, '"1"'))).toMatchObject({ shared: true, version: 2 });
    const stale = await patch({ shared: false }, '"1"');
    expect([stale.status, await jsonOf(stale)]).toMatchObject([412, { current_version: 2, current: { shared: true, filters: body.filters } }]);
    const refused = await patch({ filters: { created_after: "yesterday" } }, "*");
    expect([refused.status, (await jsonOf(refused)).errors]).toMatchObject([422, [{ path: "filters.created_after" }]]);
  }));
