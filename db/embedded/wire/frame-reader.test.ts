import { expect, test } from "vitest";
import { frame } from "./frame";
import { FrameReader } from "./frame-reader";
import { queryMessage, startupMessage } from "./frontend-messages";

test("cuts frames out of a stream, however it is split", () => {
  const messages = [queryMessage("select 1"), frame("S"), queryMessage("é".repeat(50))];
  const stream = Buffer.concat(messages);
  for (const size of [1, 3, 7, stream.length]) {
    const reader = new FrameReader(1_000);
    const found: Buffer[] = [];
    for (let offset = 0; offset < stream.length; offset += size) {
      reader.push(stream.subarray(offset, offset + size));
      for (let next = reader.nextFrame(); next; next = reader.nextFrame()) found.push(next.bytes);
    }
    expect(found).toEqual(messages);
  }
});

test("gives the type of a frame", () => {
  const reader = new FrameReader(1_000);
  reader.push(queryMessage("select 1"));
  expect(reader.nextFrame()?.type).toBe("Q");
  expect(reader.nextFrame()).toBeNull();
});

test("reads a startup packet, which has no type, and then frames", () => {
  const reader = new FrameReader(1_000);
  const startup = startupMessage("me", "mine");
  reader.push(Buffer.concat([startup, frame("S")]));
  expect(reader.nextStartupPacket()).toEqual(startup);
  expect(reader.nextFrame()?.type).toBe("S");
});

test.each([
  ["a negative length", Buffer.from([81, 255, 255, 255, 255]), "08P01"],
  ["a length without room for itself", Buffer.from([81, 0, 0, 0, 3]), "08P01"],
  ["a length above the limit", Buffer.from([81, 0, 0, 4, 0]), "54000"],
])("refuses %s before the body is there", (_, bytes, sqlState) => {
  const reader = new FrameReader(1_000);
  reader.push(bytes);
  expect(() => reader.nextFrame()).toThrow(expect.objectContaining({ sqlState }));
});

test.each([[Buffer.from("GET / HTTP/1.1")], [Buffer.from([0, 0, 0, 4, 0, 0])]])("refuses what is no startup packet: %s", (bytes) => {
  const reader = new FrameReader(1_000);
  reader.push(bytes);
  expect(() => reader.nextStartupPacket()).toThrow(expect.objectContaining({ sqlState: "08P01" }));
});
