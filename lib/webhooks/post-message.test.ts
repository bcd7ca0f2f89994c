import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import type { Answer } from "@/tests/support/stand-in-server";
import { startReceiver } from "@/tests/support/webhook-desk";
import { postMessage } from "./post-message";
import type { ResolveName } from "./resolve-target";

const { signal } = new AbortController();
const body = '{"id":"1","type":"ping","note":"Écran"}';
const headers = { "Content-Type": "application/json" };

async function receiver(answer?: Answer) {
  const started = await startReceiver(answer);
  onTestFinished(started.close);
  return started;
}

const post = (url: string, options?: Parameters<typeof postMessage>[1]) => postMessage({ url, headers, body, signal }, options);

test("a message is posted once, with its body and headers as they are", async () => {
  const { url, requests } = await receiver();
  expect(await post(`${url}/hook?key=1`)).toEqual({ responseStatus: 204, fault: null, durationMs: expect.any(Number) });
  expect(requests).toMatchObject([{ method: "POST", path: "/hook?key=1", headers: { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }, body: JSON.parse(body) }]);
});

test.each([
  [200, null],
  [299, null],
  [404, "status_refused"],
  [410, "status_refused"],
  [500, "status_refused"],
])("%d is %s", async (status, fault) => {
  const { url } = await receiver((_, response) => void response.writeHead(status).end("answer"));
  expect(await post(url)).toMatchObject({ responseStatus: status, fault });
});

test.each([301, 302, 303, 307, 308])("%d is not followed", async (status) => {
  const elsewhere = await receiver();
  const { url } = await receiver((_, response) => void response.writeHead(status, { location: elsewhere.url }).end());
  expect(await post(url)).toMatchObject({ responseStatus: status, fault: "redirected" });
  expect(elsewhere.requests).toEqual([]);
});

test("a receiver that does not answer in time is given up", async () => {
  const { url, requests } = await receiver(() => {});
  expect(await post(url, { answerMs: 200 })).toMatchObject({ responseStatus: null, fault: "timed_out" });
  expect(await requests[0]?.ended).toBe("closed");
});

test("a body that is slow, endless or broken off does not change what the status said", async () => {
  const slow = await receiver((_, response) => void response.writeHead(200).write("begun"));
  expect(await post(slow.url, { answerMs: 200 })).toMatchObject({ responseStatus: 200, fault: null });
  const endless = await receiver((_, response) => {
    const more = () => void response.write("x".repeat(16_384), (error) => error ?? more());
    response.writeHead(200);
    more();
  });
  expect(await post(endless.url, { answerMs: 60_000 })).toMatchObject({ responseStatus: 200, fault: null });
  expect(await endless.requests[0]?.ended).toBe("closed");
  const broken = await receiver((_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("begun", () => response.destroy());
  });
  expect(await post(broken.url)).toMatchObject({ responseStatus: 200, fault: null });
});

test("a connection that is refused or closed without an answer is unreachable", async () => {
  const { url } = await receiver((_, response) => void response.destroy());
  expect(await post(url)).toMatchObject({ responseStatus: null, fault: "unreachable" });
  expect(await post("http://127.0.0.1:9/")).toMatchObject({ responseStatus: null, fault: "unreachable" });
});

test("a receiver without TLS on https is told apart", async () => {
  const server = createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
  expect(await post(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)).toMatchObject({ fault: "tls_failed" });
});

test("the connection goes to the address that was checked, whatever the name means a moment later", async () => {
  const { url, requests } = await receiver();
  let asked = 0;
  const rebinding: ResolveName = () => Promise.resolve([{ address: ++asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }]);
  expect(await post(url.replace("127.0.0.1", "hooks.example"), { resolve: rebinding })).toMatchObject({ responseStatus: 204 });
  expect([asked, requests[0]?.headers.host]).toEqual([1, new URL(url).host.replace("127.0.0.1", "hooks.example")]);
});

test("a name that has come to mean a private address is not called", async () => {
  const { url, requests } = await receiver();
  provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" });
  const rebound: ResolveName = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
  expect(await post(url.replace("127.0.0.1", "hooks.example"), { resolve: rebound })).toMatchObject({ responseStatus: null, fault: "address_private" });
  expect(await post(url)).toMatchObject({ fault: "address_private" });
  expect(await post("http://hooks.example/", { resolve: () => Promise.resolve([]) })).toMatchObject({ fault: "name_unknown" });
  expect(requests).toEqual([]);
});

test("an attempt that the worker ends is an error, not an attempt", async () => {
  const { url } = await receiver(() => {});
  const ending = new AbortController();
  const attempt = postMessage({ url, headers, body, signal: ending.signal });
  ending.abort();
  await expect(attempt).rejects.toThrow("aborted");
});
