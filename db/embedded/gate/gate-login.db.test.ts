import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "../test-support/test-gate";
import { sqlStateOf, typesOf, WireClient } from "../test-support/wire-client";
import { int32 } from "../wire/frame";
import { passwordMessage, queryMessage, startupMessage } from "../wire/frontend-messages";

let database: TestBackend;
let gate: TestGate;

beforeAll(async () => {
  database = await openTestBackend();
  gate = await openTestGate(database.backend, { limits: { loginMs: 200 } });
});
afterAll(async () => {
  await gate.close();
  await database.remove();
});

test("greets as PostgreSQL does: authentication, settings, key, ready", async () => {
  const client = await WireClient.dial(gate.url);
  client.send(startupMessage("postgres", "postgres"), passwordMessage("secret"));
  const greeting = await client.until("Z");
  expect(typesOf(greeting)).toMatch(/^RRS+KZ$/);
  const settings = greeting.filter(({ type }) => type === "S").map(({ bytes }) => bytes.toString("utf8", 5, bytes.length - 1).split("\0"));
  expect(Object.fromEntries(settings)).toMatchObject({ client_encoding: "UTF8", TimeZone: "UTC", server_version: expect.stringMatching(/^18\./) });
});

test.each([
  ["the wrong password", "postgres", "postgres", "guess", "28P01"],
  ["an unknown user", "someone", "postgres", "secret", "28P01"],
  ["an unknown database", "postgres", "elsewhere", "secret", "3D000"],
])("refuses %s", async (_, user, name, password, sqlState) => {
  const client = await WireClient.dial(gate.url);
  client.send(startupMessage(user, name), passwordMessage(password), queryMessage("select 1"));
  const answer = await client.until("nothing");
  expect([typesOf(answer), sqlStateOf(answer)]).toEqual(["RE", sqlState]);
});

test("declines encryption of both kinds and goes on without", async () => {
  const client = await WireClient.dial(gate.url);
  const declined: string[] = [];
  for (const code of [80_877_103, 80_877_104]) {
    client.socket.removeAllListeners("data");
    const answered = new Promise<Buffer>((resolve) => client.socket.once("data", resolve));
    client.send(Buffer.concat([int32(8), int32(code)]));
    declined.push((await answered).toString());
  }
  expect(declined).toEqual(["N", "N"]);
  const asked = new Promise<Buffer>((resolve) => client.socket.once("data", resolve));
  client.send(startupMessage("postgres", "postgres"));
  expect((await asked).toString("latin1", 0, 1)).toBe("R");
  client.socket.destroy();
});

test("tells a client of protocol 3.2 that 3.0 is spoken", async () => {
  const client = await WireClient.dial(gate.url);
  const startup = Buffer.concat([int32(0), int32((3 << 16) + 2), Buffer.from("user\0postgres\0_pq_.x\0on\0\0")]);
  startup.writeInt32BE(startup.length, 0);
  client.send(startup, passwordMessage("secret"));
  const greeting = await client.until("Z");
  expect(typesOf(greeting)).toMatch(/^vRRS+KZ$/);
  expect(greeting[0]?.bytes.toString("utf8", 13)).toBe("_pq_.x\0");
});

test.each([
  ["of another protocol", Buffer.from("GET / HTTP/1.1\r\n\r\n")],
  ["that says nothing", Buffer.alloc(0)],
])("cuts off a client %s", async (_, bytes) => {
  const client = await WireClient.dial(gate.url);
  client.send(bytes);
  await client.closed;
  expect(typesOf(await client.until("nothing"))).toBe(bytes.length > 0 ? "E" : "");
});
