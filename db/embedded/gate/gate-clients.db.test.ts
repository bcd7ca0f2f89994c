import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "../test-support/test-gate";
import { notificationsOf, sqlStateOf, typesOf, WireClient } from "../test-support/wire-client";
import { int32 } from "../wire/frame";
import { passwordMessage, queryMessage, startupMessage } from "../wire/frontend-messages";

let database: TestBackend;
let gate: TestGate;

beforeAll(async () => {
  database = await openTestBackend();
  gate = await openTestGate(database.backend);
});
afterAll(async () => {
  await gate.close();
  await database.remove();
});

async function clients(...queries: string[]): Promise<WireClient[]> {
  return Promise.all(
    queries.map(async (sql) => {
      const client = await WireClient.login(gate.url);
      await query(client, sql);
      return client;
    }),
  );
}

async function query(client: WireClient | undefined, sql: string) {
  client?.send(queryMessage(sql));
  return client?.until("Z") ?? [];
}

/** The payloads that reached a client by the time it is answered. */
async function heard(client: WireClient | undefined): Promise<string[]> {
  return notificationsOf(await query(client, "select 1")).map(({ payload }) => payload);
}

test("a notification reaches every listener of its channel, and no one else", async () => {
  const [one, other, deaf, speaker] = await clients("listen news", 'listen "news"', "listen weather", "select 1");
  expect(notificationsOf(await query(speaker, "notify news, 'hello'"))).toEqual([]);
  expect(await heard(one)).toEqual(["hello"]);
  expect(await heard(other)).toEqual(["hello"]);
  expect(await heard(deaf)).toEqual([]);
});

test("a listener hears itself, before ReadyForQuery, under its own process id", async () => {
  const [one, other] = await clients("listen self", "listen self");
  const [own] = notificationsOf(await query(one, "notify self, 'me'"));
  const [foreign] = notificationsOf(await other?.until("A") ?? []);
  expect(own).toMatchObject({ channel: "self", payload: "me" });
  expect(foreign).toEqual(own);
});

test("UNLISTEN silences one connection, not the others", async () => {
  const [one, other, speaker] = await clients("listen a; listen b", "listen a", "select 1");
  await query(one, "unlisten a");
  await query(speaker, "notify a, '1'; notify b, '2'");
  expect(await heard(one)).toEqual(["2"]);
  expect(await heard(other)).toEqual(["1"]);
  await query(one, "unlisten *");
  await query(speaker, "notify b, '3'");
  expect(await heard(one)).toEqual([]);
});

test("a channel that lost its last listener can be listened to again", async () => {
  const [one, speaker] = await clients("listen again", "select 1");
  await query(one, "unlisten again");
  await query(one, "listen again");
  await query(speaker, "notify again, 'back'");
  expect(await heard(one)).toEqual(["back"]);
});

test("LISTEN and NOTIFY follow their transactions", async () => {
  const [undone, done, speaker] = await clients("begin; listen tx; rollback", "begin; listen tx; commit", "select 1");
  await query(speaker, "begin; notify tx, 'never'; rollback; begin; notify tx, 'sent'; commit");
  expect(await heard(done)).toEqual(["sent"]);
  expect(await heard(undone)).toEqual([]);
});

test("a listener that went away leaves the others theirs", async () => {
  const [gone, other, speaker] = await clients("listen leave", "listen leave", "select 1");
  gone?.socket.destroy();
  await gone?.closed;
  await query(speaker, "notify leave, 'still'");
  expect(await heard(other)).toEqual(["still"]);
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

test("answers a client of another protocol with an error and cuts it off", async () => {
  const client = await WireClient.dial(gate.url);
  client.send(Buffer.from("GET / HTTP/1.1\r\n\r\n"));
  await client.closed;
  expect(typesOf(await client.until("nothing"))).toBe("E");
});

test("cuts off a client that does not log in", async () => {
  const impatient = await openTestGate(database.backend, { limits: { loginMs: 50 } });
  const client = await WireClient.dial(impatient.url);
  await client.closed;
  expect(await client.until("nothing")).toEqual([]);
  await impatient.close();
});
