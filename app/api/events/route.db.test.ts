import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { apiRequest, makeKey } from "@/tests/support/api-request";
import { GET } from "./route";

test("HEAD says what the stream is like and opens none", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "events:read");
    const response = await GET(apiRequest("/api/events", { key, method: "HEAD" }));
    expect([response.status, response.body]).toEqual([200, null]);
    expect(Object.fromEntries(response.headers)).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" });
  }));

test("HEAD without a key is refused as GET is", () =>
  withRollback(async () => {
    expect((await GET(apiRequest("/api/events", { key: "dw_unknown", method: "HEAD" }))).status).toBe(401);
  }));
