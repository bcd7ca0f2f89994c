import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { apiRequest, makeKey } from "@/tests/support/api-request";
import { EventDesk } from "@/tests/support/event-desk";
import { GET, OPTIONS, POST } from "./route";

test("HEAD says what the stream is like and opens none", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "events:read");
    const response = await GET(apiRequest("/api/events", { key, method: "HEAD" }));
    expect([response.status, response.body]).toEqual([200, null]);
    expect(Object.fromEntries(response.headers)).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" });
  }));

test("HEAD is refused as GET is: without a key, and without its scope", () =>
  withRollback(async (ctx) => {
    for (const method of ["HEAD", "GET"]) {
      expect((await GET(apiRequest("/api/events", { key: "dw_unknown", method }))).status).toBe(401);
      expect((await GET(apiRequest("/api/events", { key: await makeKey(ctx, "tickets:read"), method }))).status).toBe(403);
    }
  }));

test("one key has no more streams than its share: 429 with when to come back, until one ends", () =>
  withRollback(async (ctx) => {
    const desk = new EventDesk({ streamsEach: 2 });
    const key = await makeKey(ctx, "events:read");
    const open = () => GET(apiRequest("/api/events", { key }));
    const streams = [await open(), await open()];
    const refused = await open();
    expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("content-type")]).toEqual([429, "5", "application/problem+json"]);
    await streams[0]?.body?.cancel();
    const again = await open();
    expect(again.status).toBe(200);
    for (const stream of [streams[1], again]) await stream?.body?.cancel();
    expect(desk.signals.size).toBe(0);
  }));

test("pages of an allowed origin may follow it, other methods are refused", () =>
  withRollback(async (ctx) => {
    provideEnv({ CORS_ORIGINS: "https://intranet.example" });
    const headers = { origin: "https://intranet.example" };
    const response = await GET(apiRequest("/api/events", { key: await makeKey(ctx, "events:read"), method: "HEAD", headers }));
    expect(response.headers.get("access-control-allow-origin")).toBe("https://intranet.example");
    expect(OPTIONS(apiRequest("/api/events", { method: "OPTIONS", headers })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(POST(apiRequest("/api/events", { method: "POST" })).status).toBe(405);
  }));
