import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { beforeEach, expect, test, vi } from "vitest";
import { ClientSocket } from "./client-socket";

const LARGE = Buffer.alloc(32 * 1024 * 1024, "x");

let ours: Socket;
let client: Socket;

beforeEach(async () => {
  const server = createServer({ allowHalfOpen: false }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const accepted = once(server, "connection") as Promise<[Socket]>;
  client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  [ours] = await accepted;
  ours.on("error", () => ours.destroy());
  client.on("error", () => client.destroy());
  return () => {
    vi.useRealTimers();
    ours.destroy();
    client.destroy();
    server.close();
  };
});

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of client as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

test("parts arrive in order and as one stream, the last words behind them", async () => {
  const out = new ClientSocket(ours, 1_000);
  out.write([Buffer.from("a"), Buffer.from("b")]);
  out.write([Buffer.from("c")]);
  out.end(Buffer.from("bye"));
  expect((await readAll()).toString()).toBe("abcbye");
});

test("a client that does not read takes no more, until it has read", async () => {
  const out = new ClientSocket(ours, 1_000);
  client.pause();
  expect(out.takesMore).toBe(true);
  out.write([LARGE]);
  expect(out.takesMore).toBe(false);
  const drained = once(ours, "drain");
  client.resume();
  await drained;
  expect(out.takesMore).toBe(true);
});

test("who leaves too much unread of what it did not ask for is cut off", () => {
  const out = new ClientSocket(ours, 1_000);
  client.pause();
  out.push(LARGE);
  expect(ours.destroyed).toBe(false);
  out.push(Buffer.from("one more"));
  expect(ours.destroyed).toBe(true);
});

test("who is gone takes nothing, and writing to it is no error", () => {
  const out = new ClientSocket(ours, 1_000);
  ours.destroy();
  out.write([Buffer.from("a")]);
  out.push(Buffer.from("b"));
  out.end(Buffer.from("c"));
  expect(out.takesMore).toBe(false);
});

test("who does not read its last message is cut off after two seconds, and not before", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const out = new ClientSocket(ours, 1_000);
  client.pause();
  out.end(LARGE);
  vi.advanceTimersByTime(1_999);
  expect(ours.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(ours.destroyed).toBe(true);
});

test("who reads its last message leaves no timer behind", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const out = new ClientSocket(ours, 1_000);
  const closed = once(ours, "close");
  out.end(Buffer.from("bye"));
  await readAll();
  await closed;
  expect(vi.getTimerCount()).toBe(0);
});
