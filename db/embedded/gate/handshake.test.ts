import { expect, test } from "vitest";
import { sqlStateOf, typesOf } from "../test-support/wire-client";
import { frame, int32 } from "../wire/frame";
import { type Frame, FrameReader } from "../wire/frame-reader";
import { passwordMessage, queryMessage, startupMessage } from "../wire/frontend-messages";
import { Handshake, type HandshakeStep } from "./handshake";

const account = { user: "desk", password: "gehëim", database: "deskdb" };
const setting = frame("S", "client_encoding", "UTF8");

/** The steps of a client that sends these messages, up to where more bytes are needed. */
function stepsOf(...messages: Buffer[]): { handshake: Handshake; steps: HandshakeStep[] } {
  const handshake = new Handshake(7, account, setting);
  const reader = new FrameReader(1_000);
  reader.push(Buffer.concat(messages));
  const steps: HandshakeStep[] = [];
  for (let step = handshake.next(reader); step; step = handshake.next(reader)) {
    steps.push(step);
    if (step.kind !== "more") break;
  }
  return { handshake, steps };
}

function framesOf(step: HandshakeStep | undefined): Frame[] {
  const reader = new FrameReader(1_000);
  if (step && "reply" in step) reader.push(step.reply);
  const frames: Frame[] = [];
  for (let next = reader.nextFrame(); next; next = reader.nextFrame()) frames.push(next);
  return frames;
}

const packet = (code: number, body: string) => Buffer.concat([int32(Buffer.byteLength(body) + 8), int32(code), Buffer.from(body)]);

test("who knows the password is greeted with settings, a key and ready for queries", () => {
  const { handshake, steps } = stepsOf(startupMessage("desk", "deskdb"), passwordMessage("gehëim"));
  expect(steps.map(({ kind }) => kind)).toEqual(["more", "admitted"]);
  expect(framesOf(steps[0])[0]?.bytes.readInt32BE(5)).toBe(3);
  const greeting = framesOf(steps[1]);
  expect(typesOf(greeting)).toBe("RSKZ");
  expect(greeting[1]?.bytes).toEqual(setting);
  expect([greeting[2]?.bytes.readInt32BE(5), greeting[2]?.bytes.readInt32BE(9)]).toEqual([7, handshake.key.secretKey]);
});

test.each([
  ["another password", "desk", "deskdb", "gehëin", "28P01"],
  ["a longer password", "desk", "deskdb", "gehëimen", "28P01"],
  ["no password", "desk", "deskdb", "", "28P01"],
  ["another user", "root", "deskdb", "gehëim", "28P01"],
  ["another database", "desk", "other", "gehëim", "3D000"],
])("%s is refused", (_, user, database, password, sqlState) => {
  const last = stepsOf(startupMessage(user, database), passwordMessage(password)).steps.at(-1);
  expect([last?.kind, sqlStateOf(framesOf(last))]).toEqual(["refused", sqlState]);
});

test("who does not know the password is not told whether the database is there", () => {
  const last = stepsOf(startupMessage("desk", "other"), passwordMessage("wrong")).steps.at(-1);
  expect(sqlStateOf(framesOf(last))).toBe("28P01");
});

test("without a database's name the user's is meant", () => {
  const body = "user\0desk\0\0";
  const last = stepsOf(packet(196_608, body), passwordMessage("gehëim")).steps.at(-1);
  expect(framesOf(last)[0]?.bytes.toString()).toContain('database "desk" does not exist');
});

test.each([["TLS", 80_877_103], ["GSSAPI", 80_877_104]])("%s is declined with one letter, and the client may begin anew", (_, code) => {
  const { steps } = stepsOf(packet(code, ""), startupMessage("desk", "deskdb"), passwordMessage("gehëim"));
  expect(steps[0]).toEqual({ kind: "more", reply: Buffer.from("N") });
  expect(steps.at(-1)?.kind).toBe("admitted");
});

test("a client of a newer minor version hears which of its options are unknown before it is asked for its password", () => {
  const { steps } = stepsOf(packet(196_610, "user\0desk\0_pq_.compression\0on\0\0"));
  const frames = framesOf(steps[0]);
  expect(typesOf(frames)).toBe("vR");
  expect(frames[0]?.bytes.toString()).toContain("_pq_.compression");
});

test("a cancel request carries its key and asks for no password", () => {
  const request = Buffer.concat([int32(16), int32(80_877_102), int32(7), int32(99)]);
  expect(stepsOf(request).steps).toEqual([{ kind: "cancel", key: expect.objectContaining({ processId: 7, secretKey: 99 }) }]);
});

test("a query instead of a password is a breach of the protocol", () => {
  expect(() => stepsOf(startupMessage("desk", "deskdb"), queryMessage("select 1"))).toThrow(expect.objectContaining({ sqlState: "08P01" }));
});

test("half a startup packet needs more bytes", () => {
  expect(stepsOf(startupMessage("desk", "deskdb").subarray(0, 20)).steps).toEqual([]);
});

test("two clients have different secret keys", () => {
  expect(new Handshake(1, account, setting).key.secretKey).not.toBe(new Handshake(1, account, setting).key.secretKey);
});
