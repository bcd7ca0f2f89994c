import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { noteStreams } from "./event-streams";

/** A server whose answers stay open: streams by nature, others because they are slow. */
async function openServer() {
  const responses = new Map<string, ServerResponse>();
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    response.setHeader("content-type", address.startsWith("/events") ? "text/event-stream; charset=utf-8" : "application/json");
    response.write("begun");
    responses.set(address, response);
  });
  const endStreams = noteStreams(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const responseTo = (address: string) => responses.get(address) ?? expect.fail(`${address} was not asked for`);
  return { url, endStreams, responseTo };
}

test("streams are ended, and answers under way are not", async () => {
  const { url, endStreams, responseTo } = await openServer();
  const [first, second, slow] = await Promise.all(["/events", "/events?2", "/slow"].map((path) => fetch(url + path)));
  endStreams();
  await expect(first?.text()).rejects.toThrow();
  await expect(second?.text()).rejects.toThrow();
  responseTo("/slow").end(" and done");
  expect(await slow?.text()).toBe("begun and done");
});

test("a stream that its reader left is no longer there to be ended", async () => {
  const { url, endStreams, responseTo } = await openServer();
  const reading = await fetch(`${url}/events`);
  const response = responseTo("/events");
  const closed = once(response, "close");
  await reading.body?.cancel();
  await closed;
  expect(endStreams).not.toThrow();
});

test("with nothing open there is nothing to end", async () => {
  const { endStreams } = await openServer();
  expect(endStreams).not.toThrow();
});
