import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "../test-support/test-gate";
import { notificationsOf, WireClient } from "../test-support/wire-client";
import { queryMessage } from "../wire/frontend-messages";

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
