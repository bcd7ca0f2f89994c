import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { refusalOf, refuse, refuseBrokenRequests } from "./refuse-request";

const asked = (url: string, { method = "GET", host = "desk.example" }: { method?: string; host?: string | undefined } = {}) => refusalOf({ method, url, headers: host === "" ? {} : { host }, httpVersion: "1.1" })?.code;

describe("what goes on to Next", () => {
  test.each(["/", "/api/tickets", "/api/tickets/", "/api/tickets?tag=%zz", "/api/employees/%E6%9D%8E", "/api/employees/a%2Fb", "/tickets//TK1", "/_next/static/x.js", "/api/search?q=a//b"])("%s", (url) => {
    expect(asked(url)).toBeUndefined();
  });

  test.each(["desk.example", "localhost:3000", "127.0.0.1", "[::1]:3000", "desk_1.intranet"])("what is asked of %s", (host) => {
    expect(asked("/api/tickets", { host })).toBeUndefined();
  });
});

describe("what does not", () => {
  test.each([
    ["/api/tickets/%zz", "malformed"],
    ["/api/tickets/%E0%A4%A", "malformed"],
    ["/tickets/%", "malformed"],
    ["/api/tickets/%00", "malformed"],
    ["*", "malformed"],
    ["http://elsewhere.example/api/tickets", "malformed"],
    ["/api//tickets", "not_found"],
    ["//api/tickets", "not_found"],
    ["/api\\tickets", "not_found"],
  ])("%s is %s", (url, code) => {
    expect(asked(url)).toBe(code);
  });

  test.each(["TRACE", "PROPFIND", "QUERY", "LOCK"])("%s", (method) => {
    expect(asked("/api/tickets", { method })).toBe("method_not_allowed");
  });

  test.each(["", "a b", "user@desk.example", "desk.example/../", ']["<x>', "desk.example:port"])("what is asked of %j", (host) => {
    expect(asked("/api/tickets", { host })).toBe("malformed");
  });
});

/** A server that refuses as the desk's does, and a client's connection to it. */
async function connected() {
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const refusal = refusalOf(request);
    if (refusal) void refuse(refusal, request, response);
    else response.end("served");
  });
  refuseBrokenRequests(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { server, socket: connect((server.address() as AddressInfo).port, "127.0.0.1") };
}

/** What a server says to bytes. */
async function said(bytes: string): Promise<string> {
  const { socket } = await connected();
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => (text += part));
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

test.each([
  ["TRACE / HTTP/1.1\r\nHost: desk\r\n\r\n", 405],
  ["FLY / HTTP/1.1\r\nHost: desk\r\n\r\n", 405],
  ["CONNECT desk:80 HTTP/1.1\r\nHost: desk\r\n\r\n", 405],
  ["GET /api/%zz HTTP/1.1\r\nHost: desk\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["\0\x01\r\n\r\n", 405],
  ["POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: some\r\n\r\n{}", 400],
  [`GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: desk\r\n\r\n`, 400],
  ["GET /api//x HTTP/1.1\r\nHost: desk\r\n\r\n", 404],
])("%j is answered as a problem with %d", async (bytes, status) => {
  const [head = "", body = ""] = (await said(bytes)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  expect(JSON.parse(body)).toMatchObject({ status, errors: [], type: expect.stringMatching(/^urn:deskwise:problem:/) });
  if (status === 405) expect(head).toMatch(/allow: GET, HEAD, POST/i);
});

test("whoever asks to CONNECT and resets does not end the process", async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  process.on("uncaughtException", note);
  onTestFinished(() => void process.off("uncaughtException", note));
  const { server, socket } = await connected();
  const served = once(server, "connect");
  socket.write("CONNECT desk:80 HTTP/1.1\r\nHost: desk\r\n\r\n");
  const [, left] = (await served) as [unknown, Socket];
  socket.resetAndDestroy();
  await expect.poll(() => left.closed).toBe(true);
  expect(uncaught).toEqual([]);
});

test("a sign of life is given without a Host to HTTP/1.0, as load balancers ask for it", async () => {
  expect(await said("GET /api/health/live HTTP/1.0\r\n\r\n")).toMatch(/served$/);
});

test("the answer is in the reader's language, and to HEAD without a body", async () => {
  expect(await said("GET /api/%zz HTTP/1.1\r\nHost: desk\r\nAccept-Language: nl\r\n\r\n")).toContain("De aanvraag klopt niet");
  const [head, body] = (await said("HEAD /api/%zz HTTP/1.1\r\nHost: desk\r\n\r\n")).split("\r\n\r\n");
  expect([head?.slice(0, 12), body]).toEqual(["HTTP/1.1 400", ""]);
});
