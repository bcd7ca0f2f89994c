import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { POST } from "@/app/api/tickets/[id]/attachments/route";
import { apiKeys } from "@/db/schema/api-keys";
import { attachments, blobChunks, blobs } from "@/db/schema/attachments";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { provideEnv } from "@/lib/core/env";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { type FormPart, MULTIPART, multipartBody } from "@/tests/support/files";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";

beforeAll(() => void provideEnv({ MAX_ATTACHMENT_MB: "0.1" }));

const file = { name: "file", fileName: "日志.txt", content: "one two" };

function upload(id: string, key: string, body: FormPart[] | BodyInit = [file], headers: Record<string, string> = {}) {
  const bytes = Array.isArray(body) ? multipartBody(body) : body;
  return POST(apiRequest("/api/tickets/x/attachments", { method: "POST", key, body: bytes, headers: { ...MULTIPART, ...headers } }), routeContext({ id }));
}

test("files are attached with 201, shown in snake_case", () =>
  withRollback(async (ctx) => {
    const { id, ticketNumber } = await makeTicket(ctx);
    const response = await upload(ticketNumber, await makeKey(ctx, "tickets:write"), [{ name: "visibility", content: "internal" }, file, { ...file, fileName: "b.txt" }], { "accept-language": "nl" });
    expect([response.status, response.headers.get("content-language"), response.headers.get("cache-control")]).toEqual([201, "nl", "private, no-store"]);
    const { results } = (await response.json()) as { results: Record<string, unknown>[] };
    expect(results).toMatchObject([{ file_name: "日志.txt", media_type: "text/plain", size: 7, visibility: "internal", comment_id: null, uploaded_by_type: "api_key" }, { file_name: "b.txt" }]);
    expect(results[0]?.url).toBe(`/api/tickets/${id}/attachments/${String(results[0]?.id)}`);
    expect(await ctx.db.$count(blobs)).toBe(1);
  }));

describe("what is not right is refused, and nothing is left of it", () => {
  test.each<[string, number, FormPart[] | BodyInit, Record<string, string>?]>([
    ["no multipart", 415, "{}", { "content-type": "application/json" }],
    ["a broken one", 400, multipartBody([file], { end: false })],
    ["no file", 422, [{ name: "visibility", content: "public" }]],
    ["an empty file", 422, [{ ...file, content: "" }]],
    ["a file beyond the limit", 413, [file, { ...file, content: Buffer.alloc(104_858) }]],
    ["one beyond the limit that says it is small", 413, [{ ...file, content: Buffer.alloc(104_858) }], { "content-length": "100" }],
    ["a length beyond every limit", 413, [file], { "content-length": "99999999" }],
    ["eleven files", 413, Array.from({ length: 11 }, () => file)],
    ["a key that is none", 400, [file], { "idempotency-key": "with a blank" }],
    ["a comment that is not there", 422, [file, { name: "comment_id", content: "99" }]],
  ])("%s with %d", (_, status, body, headers) =>
    withRollback(async (ctx) => {
      const { id } = await makeTicket(ctx);
      const response = await upload(id, await makeKey(ctx, "tickets:write"), body, headers);
      expect(await response.json()).toMatchObject({ status, detail: expect.any(String), errors: expect.any(Array) });
      expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
      expect([await ctx.db.$count(blobs), await ctx.db.$count(attachments)]).toEqual([0, 0]);
    }),
  );

  test("a ticket that is not there, and nobody's call, before a byte is read", () =>
    withRollback(async (ctx) => {
      const key = await makeKey(ctx, "tickets:write");
      const unread = () => new ReadableStream({ pull: () => Promise.reject(new TypeError("the body was read")) }, { highWaterMark: 0 });
      const send = (headers: Record<string, string>) =>
        POST(new Request("http://desk.example/x", { method: "POST", body: unread(), headers: { ...MULTIPART, ...headers }, duplex: "half" } as RequestInit), routeContext({ id: "999999" }));
      expect((await send({ authorization: `Bearer ${key}` })).status).toBe(404);
      expect((await send({})).status).toBe(401);
    }));
});

test.each([
  ["one file", []],
  ["the second file", [file]],
])("a body that ends early in %s larger than every buffer leaves no attachment and no bytes", (_, before: FormPart[]) =>
  withRollback(async (ctx) => {
    provideEnv({ MAX_ATTACHMENT_MB: "1" });
    onTestFinished(() => void provideEnv({ MAX_ATTACHMENT_MB: "0.1" }));
    const { id } = await makeTicket(ctx);
    const body = multipartBody([...before, { ...file, content: "x".repeat(500_000) }], { end: false });
    const response = await upload(id, await makeKey(ctx, "tickets:write"), body);
    expect([response.status, await response.json()]).toMatchObject([400, { type: "urn:deskwise:problem:malformed" }]);
    expect([await ctx.db.$count(blobs), await ctx.db.$count(blobChunks), await ctx.db.$count(attachments)]).toEqual([0, 0, 0]);
  }),
);

test("a sender who leaves in the middle leaves no attachment and no bytes", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const key = await makeKey(ctx, "tickets:write");
    const half = multipartBody([{ ...file, content: "x".repeat(90_000) }]).subarray(0, 60_000);
    const pieces: Uint8Array[] = [half];
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => {
        const piece = pieces.pop();
        if (piece) controller.enqueue(piece);
        else controller.error(new TypeError("aborted"));
      },
    });
    const response = await POST(new Request("http://desk.example/x", { method: "POST", body, headers: { ...MULTIPART, authorization: `Bearer ${key}` }, duplex: "half" } as RequestInit), routeContext({ id }));
    expect(response.status).toBe(400);
    expect([await ctx.db.$count(blobs), await ctx.db.$count(attachments)]).toEqual([0, 0]);
  }));

test("a key that is revoked while the bytes come attaches nothing", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const key = await makeKey(ctx, "tickets:write");
    const pieces = [multipartBody([file])];
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = pieces.pop();
          await ctx.db.update(apiKeys).set({ revokedAt: ctx.now() });
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const response = await POST(new Request("http://desk.example/x", { method: "POST", body, headers: { ...MULTIPART, authorization: `Bearer ${key}` }, duplex: "half" } as RequestInit), routeContext({ id }));
    expect(response.status).toBe(401);
    expect([await ctx.db.$count(blobs), await ctx.db.$count(attachments)]).toEqual([0, 0]);
  }));

test("the same upload under the same key is done once and answered again; another is refused", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const key = await makeKey(ctx, "tickets:write");
    const send = (content: string) => upload(id, key, [{ ...file, content }], { "idempotency-key": "k-1" });
    const [first, again, other] = [await send("same"), await send("same"), await send("different")];
    expect([first.status, again.status, other.status]).toEqual([201, 201, 422]);
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([null, "true"]);
    expect(await again.json()).toEqual(await first.json());
    expect([await ctx.db.$count(attachments), await ctx.db.$count(blobs), await ctx.db.$count(idempotencyKeys, eq(idempotencyKeys.key, "k-1"))]).toEqual([1, 1, 1]);
  }));

test("another site's page cannot attach with a person's cookie; the desk's own can", () =>
  withRollback(async (ctx) => {
    const { id: employeeId, email, password } = await makeMember(ctx);
    const { id } = await makeTicket(ctx, { employeeId });
    const cookie = cookiesOf(await freshSignIn().handler(signInRequest({ email, password })));
    const send = (origin: string) =>
      POST(apiRequest("/x", { method: "POST", body: multipartBody([file]), headers: { ...MULTIPART, cookie, origin, host: "desk.example" } }), routeContext({ id }));
    expect([(await send("https://evil.example")).status, (await send("http://desk.example")).status]).toEqual([403, 201]);
  }));
