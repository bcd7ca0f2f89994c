import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { createServer, request, type IncomingMessage, type RequestOptions } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { toNodeHandler } from "srvx/node";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { makeKey } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { MULTIPART, multipartBody } from "@/tests/support/files";
import { apiRoutes } from "./serve-api";
import { setRequestHeader } from "./set-request-header";

const server = createServer();

async function ask(path: string, { body, ...options }: RequestOptions & { body?: object } = {}): Promise<IncomingMessage> {
  const asked = request({ port: (server.address() as AddressInfo).port, path, ...options, headers: { "content-type": "application/json", ...options.headers }, agent: false });
  asked.end(body && JSON.stringify(body));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return response;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

beforeAll(async () => {
  const serve = apiRoutes();
  server.on("request", (request, response) => void (serve(request, response) || response.end("next")));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => void server.close());

test("a ticket is filed, read by its path, and refused without a key, as through Next", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    const headers = bearer(await makeKey(ctx, "tickets:read", "tickets:write"));
    const filed = await ask("/api/tickets", { method: "POST", headers, body: { title: "扫描仪坏了", description: "No light.", employee_id: employeeId } });
    expect(filed.statusCode).toBe(201);
    const ticket = JSON.parse(await text(filed)) as { id: string };
    const read = await ask(`/api/tickets/${ticket.id}?language=en`, { headers });
    expect([read.statusCode, read.headers["content-type"], read.headers.etag]).toEqual([200, "application/json", '"1"']);
    expect(JSON.parse(await text(read))).toMatchObject({ id: ticket.id, title: "扫描仪坏了" });
    const refused = await ask("/api/tickets", { headers: { "accept-language": "nl" } });
    expect([refused.statusCode, refused.headers["content-type"], refused.headers["content-language"]]).toEqual([401, "application/problem+json", "nl"]);
  }));

test("HEAD answers what GET would, without the body", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const headers = bearer(await makeKey(ctx, "tickets:read"));
    const [got, head] = [await ask(`/api/tickets/${id}`, { headers }), await ask(`/api/tickets/${id}`, { headers, method: "HEAD" })];
    expect([head.statusCode, head.headers.etag, await text(head)]).toEqual([got.statusCode, got.headers.etag, ""]);
  }));

test("an answer is compressed for who takes that, and for nobody else", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 5; count++) await makeTicket(ctx);
    const headers = { ...bearer(await makeKey(ctx, "tickets:read")), "accept-encoding": "gzip" };
    const list = await ask("/api/tickets", { headers });
    expect(list.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(await buffer(list)).toString()).results).toHaveLength(5);
    expect((await ask("/api/tickets", { headers: { ...headers, "accept-encoding": "identity" } })).headers["content-encoding"]).toBeUndefined();
  }));

test("who sends all of a file that is refused before looking for an answer gets one", () =>
  withRollback(async (ctx) => {
    provideEnv({ MAX_ATTACHMENT_MB: "1" });
    const { id } = await makeTicket(ctx);
    const body = multipartBody([{ name: "file", fileName: "big.iso", content: Buffer.alloc(9 * 1_048_576) }]);
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
    onTestFinished(() => void socket.destroy());
    const head = { host: "desk", ...bearer(await makeKey(ctx, "tickets:write")), ...MULTIPART, "content-length": body.byteLength };
    socket.write(`POST /api/tickets/${id}/attachments HTTP/1.1\r\n${Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
    await new Promise((sent) => socket.write(body, sent));
    const [answer] = await once(socket.resume(), "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
  }));

test("a path's other methods are refused by name, and a browser's question is answered", async () => {
  const put = await ask("/api/tickets", { method: "PUT" });
  expect([put.statusCode, put.headers.allow]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
  expect((await ask("/api/tickets", { method: "OPTIONS" })).statusCode).toBe(204);
});

test.each(["/tickets", "/api/auth/sign-in/email", "/api/openapi.json", "/api/docs", "/api/none", "/api/tickets/", "/apis", "/api"])("%s is left to Next", async (path) => {
  expect(await text(await ask(path))).toBe("next");
});

test("what the door puts in the place of a header is all that a route can see of it", async () => {
  const door = createServer((request, response) => {
    setRequestHeader(request, "x-forwarded-for", "203.0.113.9");
    setRequestHeader(request, "x-relayed", undefined);
    void toNodeHandler(({ headers }) => Response.json([headers.get("x-forwarded-for"), headers.has("x-relayed"), [...headers].filter(([name]) => name.startsWith("x-"))]))(request as never, response as never);
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const asked = request({ port: (door.address() as AddressInfo).port, agent: false, headers: ["X-Forwarded-For", "10.0.0.1", "x-forwarded-for", "10.0.0.2", "X-Relayed", "1", "Host", "desk"] });
  asked.end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  expect(JSON.parse(await text(response))).toEqual(["203.0.113.9", false, [["x-forwarded-for", "203.0.113.9"]]]);
  door.close();
});
