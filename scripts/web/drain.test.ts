import { once } from "node:events";
import { Agent, createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { setPerProcess } from "@/lib/core/per-process";
import { isDraining } from "@/lib/health/draining";
import { drain } from "./drain";
import { noteResponses } from "./open-responses";

/** A server whose answers the test ends, and a client that keeps its connection. */
async function openServer() {
  setPerProcess("draining", { since: null });
  const waiting = new Map<string, ServerResponse>();
  const server = createServer((asked, response) => {
    if (asked.url === "/quick") response.end("quick");
    else waiting.set(asked.url ?? "", response);
  });
  const closeAfterAnswers = noteResponses(server);
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string) =>
    new Promise<{ body: string; connection: string | undefined }>((resolve, reject) => {
      const sent = request({ port, path, agent }, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (text: string) => (body += text));
        answer.on("end", () => resolve({ body, connection: answer.headers.connection }));
      });
      sent.on("error", reject).end();
    });
  const answer = async (path: string, body: string) => {
    await expect.poll(() => waiting.has(path)).toBe(true);
    waiting.get(path)?.end(body);
  };
  return { server, closeAfterAnswers, ask, answer, waiting };
}

test("while it pauses it serves on, each answer the last of its connection; what is under way ends before it does", async () => {
  const { server, closeAfterAnswers, ask, answer, waiting } = await openServer();
  expect((await ask("/quick")).connection).toBe("keep-alive");
  const begun = ask("/slow");
  await expect.poll(() => waiting.has("/slow")).toBe(true);
  let ended = 0;
  const drained = drain(server, { pauseMs: 100, closeAfterAnswers, endStreams: () => void ended++ });
  expect(isDraining()).toBe(true);
  expect(await ask("/quick")).toEqual({ body: "quick", connection: "close" });
  const accepted = ask("/accepted");
  await expect.poll(() => ended).toBeGreaterThan(1);
  await answer("/slow", "whole");
  await answer("/accepted", "too");
  expect([await begun, await accepted]).toEqual([{ body: "whole", connection: "close" }, { body: "too", connection: "close" }]);
  await drained;
  await expect(ask("/quick")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a request that never ends is cut at the limit", async () => {
  const { server, closeAfterAnswers, ask, waiting } = await openServer();
  const cut = expect(ask("/endless")).rejects.toMatchObject({ code: "ECONNRESET" });
  await expect.poll(() => waiting.has("/endless")).toBe(true);
  await drain(server, { pauseMs: 0, closeAfterAnswers, endStreams: () => undefined, limitMs: 50 });
  await cut;
});
