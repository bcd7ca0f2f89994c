import { blobChunks } from "@/db/schema/attachments";
import { expect, test } from "vitest";
import { DELETE, GET } from "@/app/api/tickets/[id]/attachments/[aid]/route";
import type { Ctx } from "@/lib/core/ctx";
import { CHUNK_BYTES } from "@/lib/attachments/store-blob";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attachFile } from "@/tests/support/files";
import { contentDisposition } from "./download";

const PNG = Buffer.from("\x89PNG\r\n\x1a\n\0", "latin1");

async function makeFile(ctx: Ctx, fileName: string, bytes: string | Buffer) {
  const { id } = await makeTicket(ctx);
  const { id: aid } = await attachFile(ctx, id, fileName, bytes);
  const key = await makeKey(ctx, "tickets:read", "tickets:write");
  const get = (query = "", { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {}) =>
    GET(apiRequest(`/api/tickets/${id}/attachments/${aid}${query}`, { method, key, headers }), routeContext({ id, aid }));
  const remove = () => DELETE(apiRequest("/x", { method: "DELETE", key }), routeContext({ id, aid }));
  return { get, remove };
}

test("the bytes come as they were sent, fenced in", () =>
  withRollback(async (ctx) => {
    const { get } = await makeFile(ctx, "页面.png", "<html><script>alert(1)</script></html>");
    for (const query of ["", "?inline=1"]) {
      const response = await get(query);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toEqual({
        "content-type": "text/plain; charset=utf-8",
        "content-length": "38",
        "content-disposition": `attachment; filename="__.png"; filename*=UTF-8''%E9%A1%B5%E9%9D%A2.png`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-cache",
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      });
      expect(await response.text()).toBe("<html><script>alert(1)</script></html>");
    }
  }));

test("a picture is shown in a page only when that is asked for", () =>
  withRollback(async (ctx) => {
    const { get } = await makeFile(ctx, "a.html", PNG);
    const dispositions = [await get("?inline=1"), await get()].map(({ headers }) => [headers.get("content-type"), headers.get("content-disposition")?.split(";")[0]]);
    expect(dispositions).toEqual([["image/png", "inline"], ["image/png", "attachment"]]);
  }));

test("who has it already is told so; HEAD brings no bytes", () =>
  withRollback(async (ctx) => {
    const { get } = await makeFile(ctx, "a.png", PNG);
    const etag = (await get()).headers.get("etag") ?? "";
    for (const known of [etag, `"other", W/${etag}`]) {
      const response = await get("", { headers: { "if-none-match": known } });
      expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await get("", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const head = await get("", { method: "HEAD" });
    expect([head.status, head.body, head.headers.get("content-length")]).toEqual([200, null, "9"]);
  }));

test("a chunk is read when the client has taken the one before, and a file that goes away breaks off", () =>
  withRollback(async (ctx) => {
    const { get } = await makeFile(ctx, "big", Buffer.alloc(4 * CHUNK_BYTES));
    const reader = (await get()).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(CHUNK_BYTES);
    // Time enough for one that reads ahead.
    for (let query = 0; query < 5; query++) await ctx.db.$count(blobChunks);
    await ctx.db.update(blobChunks).set({ data: Buffer.from("changed since") });
    expect(Buffer.from((await reader?.read())?.value ?? "").toString()).toBe("changed since");
    await ctx.db.delete(blobChunks);
    await expect(reader?.read()).rejects.toMatchObject({ code: "not_found" });
  }));

test("a file whose bytes are gone before the first is a problem", () =>
  withRollback(async (ctx) => {
    const { get } = await makeFile(ctx, "a.txt", "a");
    await ctx.db.delete(blobChunks);
    expect((await get()).status).toBe(404);
  }));

test("a file is removed with 204, and then it is not there", () =>
  withRollback(async (ctx) => {
    const { get, remove } = await makeFile(ctx, "a.txt", "a");
    const statuses = [await get(), await remove(), await get(), await remove()].map(({ status }) => status);
    expect(statuses).toEqual([200, 204, 404, 404]);
    expect(await (await get()).json()).toMatchObject({ type: "urn:deskwise:problem:not_found", detail: "There is no such attachment." });
  }));

test.each([
  ["report.pdf", `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  ["it's (50%) \"new\".txt", `attachment; filename="it's (50_) _new_.txt"; filename*=UTF-8''it%27s%20%2850%25%29%20%22new%22.txt`],
  ["été.txt", `attachment; filename="_t_.txt"; filename*=UTF-8''%C3%A9t%C3%A9.txt`],
])("%s is named in a header as %s", (name, expected) => {
  expect(contentDisposition(name, false)).toBe(expected);
});
