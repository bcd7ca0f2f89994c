import { createServer, get, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logContext, noteInLog } from "@/lib/core/log-context";
import { type LogFields, logger } from "@/lib/core/logger";
import { logRequest } from "./log-request";

const PROXY_ID = "01JDXK3V7Q2M8N";
let server: Server;
let lines: (LogFields & { level: string; msg: string })[];

beforeEach(() => {
  lines = [];
  for (const level of ["debug", "info"] as const) vi.spyOn(logger(), level).mockImplementation((...told: unknown[]) => void lines.push({ ...(told[0] as LogFields), level, msg: String(told[1]) }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function serve(answer: RequestListener): Promise<number> {
  server = createServer((request, response) => logRequest(request, response, () => "/pattern", () => void answer(request, response)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ id: string; body: string }>((resolve, reject) => {
    get({ port, path, headers, host: "127.0.0.1", agent: false }, (response) => void text(response).then((body) => resolve({ id: String(response.headers["x-request-id"]), body }))).on("error", reject);
  });

test("a request has its proxy's id in its answer, its lines and what is told to whoever serves it", async () => {
  const port = await serve((request, response) => {
    noteInLog({ route: "/api/tickets/{id}", actor_id: "E-1" });
    response.writeHead(404).end(`${String(request.headers["x-request-id"])} ${logContext().request_id}`);
  });
  expect(await ask(port, "/api/tickets/1?search=Kanarie", { "x-request-id": PROXY_ID })).toEqual({ id: PROXY_ID, body: `${PROXY_ID} ${PROXY_ID}` });
  await vi.waitFor(() => expect(lines).toEqual([{ request_id: PROXY_ID, route: "/api/tickets/{id}", actor_id: "E-1", method: "GET", status: 404, ms: expect.any(Number), level: "info", msg: "request" }]));
});

test("an id that is none gives way to one of the desk's own, and a page is named by its pattern", async () => {
  const port = await serve((_, response) => void response.end());
  const { id } = await ask(port, "/people/Kanarie", { "x-request-id": "jan@desk.example" });
  await vi.waitFor(() => expect(lines).toMatchObject([{ request_id: id, route: "/pattern", status: 200 }]));
  expect(JSON.stringify(lines)).not.toMatch(/Kanarie|jan@/);
});

test("signs of life and the files of pages are told to who listens closely alone", async () => {
  const port = await serve((_, response) => void response.end());
  for (const path of ["/api/health/live", "/api/metrics", "/_next/static/a.js", "/api/healthy"]) await ask(port, path);
  await vi.waitFor(() => expect(lines.map(({ level }) => level)).toEqual(["debug", "debug", "debug", "info"]));
});

test("who leaves before the answer is whole is told of once", async () => {
  const port = await serve((_, response) => void response.writeHead(200).write("half"));
  const sent = get({ port, path: "/api/events", host: "127.0.0.1", agent: false }, (response) => response.once("data", () => sent.destroy()));
  sent.on("error", () => undefined);
  await vi.waitFor(() => expect(lines).toMatchObject([{ aborted: true, status: 200 }]));
});
