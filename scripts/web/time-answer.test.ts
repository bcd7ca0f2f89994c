import { once } from "node:events";
import { createServer, type IncomingMessage, request, type RequestListener, type RequestOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { inLogContext, noteInLog } from "@/lib/core/log-context";
import { metrics } from "@/lib/core/metrics";
import { timeAnswer } from "./time-answer";

beforeEach(() => metrics().registry.resetMetrics());

async function serve(listener: RequestListener) {
  const server = createServer((request, response) =>
    inLogContext({}, () => {
      timeAnswer(request, response, (path) => (path === "/tickets/7" ? "/tickets/[ticket]" : "unknown"));
      listener(request, response);
    }),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void (server.close(), server.closeAllConnections()));
  const { port } = server.address() as AddressInfo;
  return async (path: string, options: RequestOptions = {}): Promise<IncomingMessage> => {
    const sent = request({ port, path, ...options }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    return response;
  };
}

/** How often each combination of labels was timed. */
async function timed() {
  const { values } = await metrics().httpRequestDuration.get();
  return values.filter(({ metricName }) => metricName?.endsWith("_count")).map(({ labels, value }) => [labels.method, labels.route, labels.status, value]);
}

const whole = async (answer: Promise<IncomingMessage>) => void (await (await answer).toArray());

test("a page is known by its pattern, a route of the API by what it calls itself, and neither by its address", async () => {
  const ask = await serve(({ url }, response) => {
    if (url?.startsWith("/api/")) noteInLog({ route: "/api/tickets/{id}" });
    response.end("whole");
  });
  for (const path of ["/tickets/7", "/tickets/7?tab=x", "/api/tickets/12345", "/nothing/here"]) await whole(ask(path));
  await expect.poll(timed).toEqual([["GET", "/tickets/[ticket]", "200", 2], ["GET", "/api/tickets/{id}", "200", 1], ["GET", "other", "200", 1]]);
});

test("a server action is one wherever it was called from, and its header makes none of what is no POST", async () => {
  const ask = await serve((_, response) => void response.writeHead(303).end());
  await whole(ask("/tickets/7", { method: "POST", headers: { "next-action": "4f0c" } }));
  await whole(ask("/tickets/7", { headers: { "next-action": "4f0c" } }));
  await expect.poll(timed).toEqual([["POST", "action", "303", 1], ["GET", "/tickets/[ticket]", "303", 1]]);
});

test("a page that streams is timed at its end", async () => {
  const ends: (() => void)[] = [];
  const ask = await serve((_, response) => {
    response.write("<html>");
    ends.push(() => void response.end("</html>"));
  });
  const page = await ask("/tickets/7");
  expect(await timed()).toEqual([]);
  ends[0]?.();
  await page.toArray();
  await expect.poll(timed).toEqual([["GET", "/tickets/[ticket]", "200", 1]]);
});

test.each([{ "Content-Type": "text/event-stream; charset=utf-8" }, { "Content-Type": "text/csv", "Content-Disposition": "attachment" }])("what goes on for as long as the client likes is timed at its beginning, once: %j", async (headers) => {
  const ask = await serve((_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.write("first");
  });
  const stream = await ask("/tickets/7");
  expect(await timed()).toEqual([["GET", "/tickets/[ticket]", "200", 1]]);
  stream.destroy();
  await once(stream, "close");
  expect(await timed()).toEqual([["GET", "/tickets/[ticket]", "200", 1]]);
});

test("a client that leaves before the answer is no success of ours", async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const ask = await serve(() => arrive());
  const leaving = new AbortController();
  const answer = ask("/tickets/7", { signal: leaving.signal }).catch(() => "left");
  await arrived;
  leaving.abort();
  expect(await answer).toBe("left");
  await expect.poll(timed).toEqual([["GET", "/tickets/[ticket]", "499", 1]]);
});
