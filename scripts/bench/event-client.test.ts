import { expect, onTestFinished, test } from "vitest";
import { startStandIn } from "@/tests/support/stand-in-server";
import { followEvents } from "./event-client";

test("events are noted by their id, with each time that they came, however the stream is cut", async () => {
  const pieces = ["retry: 2000\n\nid: 1\nevent: a\nda", "ta: {}\n\n: alive\n\nid: 2\nevent: a\ndata: {}\n\nid: 1\nevent: a\ndata: {}\n\n"];
  const server = await startStandIn((_, response) => {
    response.writeHead(200);
    for (const piece of pieces) response.write(piece);
  });
  onTestFinished(server.close);
  const client = await followEvents(server.url, { authorization: "Bearer key" });
  await expect.poll(() => [...client.heard].map(([id, times]) => [id, times.length])).toEqual([["1", 2], ["2", 1]]);
  expect(server.requests[0]).toMatchObject({ path: "/api/events", headers: { authorization: "Bearer key" } });
  client.close();
  await expect(client.ended).rejects.toThrow("ended");
});

test("a stream that is refused is an error", async () => {
  const server = await startStandIn((_, response) => void response.writeHead(429).end());
  onTestFinished(server.close);
  await expect(followEvents(server.url, {})).rejects.toThrow("429");
});
