import { expect, test } from "vitest";
import { int32 } from "./frame";
import { startupMessage } from "./frontend-messages";
import { readStartupPacket } from "./startup-packet";

test("reads who wants in where", () => {
  const parameters = new Map([
    ["user", "me"],
    ["database", "mine"],
  ]);
  expect(readStartupPacket(startupMessage("me", "mine"))).toEqual({ kind: "startup", minorVersion: 0, parameters });
});

test.each([[80_877_103], [80_877_104]])("knows a request for encryption: %i", (code) => {
  expect(readStartupPacket(Buffer.concat([int32(8), int32(code)]))).toEqual({ kind: "encryption" });
});

test("reads a cancel request, and refuses one that is cut short", () => {
  const request = Buffer.concat([int32(16), int32(80_877_102), int32(7), int32(99)]);
  expect(readStartupPacket(request)).toEqual({ kind: "cancel", processId: 7, secretKey: 99 });
  expect(() => readStartupPacket(request.subarray(0, 12))).toThrow("invalid cancel request");
});

test("refuses another protocol version", () => {
  const packet = Buffer.concat([int32(8), int32(2 << 16)]);
  expect(() => readStartupPacket(packet)).toThrow(expect.objectContaining({ sqlState: "0A000" }));
});
