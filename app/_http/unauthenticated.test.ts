import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as readMetrics } from "@/app/api/metrics/route";
import { GET as readEvents } from "@/app/api/events/route";
import { GET as listTickets } from "@/app/api/tickets/route";
import { createDb, type DatabaseConnection } from "@/db/client";
import { provideEnv } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { apiRequest, routeContext } from "@/tests/support/api-request";
import { requestLocale } from "./request-locale";

let away: DatabaseConnection;
beforeAll(() => {
  away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
  wireRuntime({ connection: away, queue: { send: () => Promise.reject(new Error("no queue")) } });
});
afterAll(() => away.close());

describe("the metrics", () => {
  const from = (address: string | undefined, headers: Record<string, string> = {}) =>
    readMetrics(apiRequest("/api/metrics", { headers: { ...(address ? { "x-forwarded-for": address } : {}), ...headers } }));

  test.each(["127.0.0.1", "::1", "10.1.2.3", "::ffff:192.168.0.7"])("are read from %s", async (address) => {
    const response = await from(address);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("desk_http_request_duration_seconds")]);
  });

  test.each(["203.0.113.9", "127.0.0.1, 203.0.113.9", "unknown", undefined])("are refused to %s", async (address) => {
    expect((await from(address)).status).toBe(403);
  });

  test("with a token are for who carries it, from wherever", async () => {
    provideEnv({ METRICS_TOKEN: "m3trics" });
    expect((await from("127.0.0.1")).status).toBe(403);
    expect((await from("127.0.0.1", { authorization: "Bearer wrong" })).status).toBe(403);
    expect((await from("203.0.113.9", { authorization: "Bearer m3trics" })).status).toBe(200);
  });
});

describe("while the database is away", () => {
  test("the process says that it lives", async () => {
    const response = await live(apiRequest("/api/health/live"));
    expect([response.status, await response.json()]).toMatchObject([200, { status: "ok" }]);
  });

  test.each([
    ["a list", () => listTickets(apiRequest("/api/tickets", { key: "dw_any", language: "fr" }), routeContext())],
    ["the events", () => readEvents(apiRequest("/api/events", { key: "dw_any", language: "fr" }))],
  ])("%s is 503 with when to come back, in the reader's language", async (_, ask) => {
    const response = await ask();
    expect([response.status, response.headers.get("retry-after"), response.headers.get("content-language")]).toEqual([503, "5", "fr"]);
    expect(await response.json()).toMatchObject({ type: "urn:deskwise:problem:unavailable" });
  });
});

test("an answer is in the language of Accept-Language, else the desk's own", () => {
  expect(requestLocale(apiRequest("/", { headers: { "accept-language": "de, nl;q=0.1" } }))).toBe("nl");
  expect(requestLocale(apiRequest("/"))).toBe("en");
  provideEnv({ DEFAULT_LOCALE: "zh" });
  expect(requestLocale(apiRequest("/"))).toBe("zh");
});
