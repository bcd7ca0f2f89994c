import { rm } from "node:fs/promises";
import { setImmediate as nextLoopTurn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bind, execute, flush, parse } from "../test-support/extended-query";
import { openTestBackend, openTestGate, type TestBackend, type TestGate } from "../test-support/test-gate";
import { notificationsOf, rowsOf, sqlStateOf, typesOf, WireClient } from "../test-support/wire-client";
import { frame, int32 } from "../wire/frame";
import { passwordMessage, queryMessage, startupMessage, syncMessage } from "../wire/frontend-messages";
import type { GateOptions } from "./gate";

let database: TestBackend;
let gate: TestGate;
const MEGABYTE = 1024 * 1024;

beforeAll(async () => {
  database = await openTestBackend();
});
afterEach(() => gate.close());
afterAll(() => database.remove());

async function clients(count: number, options: Partial<GateOptions> = {}): Promise<WireClient[]> {
  gate = await openTestGate(database.backend, options);
  return Promise.all(Array.from({ length: count }, () => WireClient.login(gate.url)));
}

async function query(client: WireClient | undefined, sql: string) {
  client?.send(queryMessage(sql));
  return client?.until("Z") ?? [];
}

// Recursion without end overflows the JavaScript stack once PostgreSQL's own limit is lifted: PGlite never answers again.
const LOSE_SESSION = `create or replace function endless(i int) returns int language plpgsql as 'begin return endless(i + 1); end';
  set max_stack_depth = '2MB'`;

test("a lost session is an error to one client, and the others go on", async () => {
  const [loser, listener, other] = await clients(3);
  await query(other, "create table kept (n int); insert into kept values (1)");
  await query(listener, "listen after_loss");
  await query(loser, LOSE_SESSION);
  loser?.send(queryMessage("select endless(1)"));
  other?.send(queryMessage("select count(*) from kept; notify after_loss, 'still here'"));
  const answer = await loser?.until("Z") ?? [];
  expect([sqlStateOf(answer), typesOf(answer)]).toEqual(["XX000", "EZ"]);
  expect(rowsOf(await other?.until("Z") ?? [])).toEqual([["1"]]);
  expect(notificationsOf(await listener?.until("A") ?? [])).toMatchObject([{ payload: "still here" }]);
  expect(rowsOf(await query(loser, "select 2"))).toEqual([["2"]]);
});

test("a session lost before a Flush: the rest up to Sync is skipped", async () => {
  const [loser] = await clients(1);
  await query(loser, LOSE_SESSION);
  loser?.send(parse("", "select endless(1)"), bind(""), execute, flush);
  expect(sqlStateOf(await loser?.until("E") ?? [])).toBe("XX000");
  loser?.send(parse("", "select 1"), flush, bind(""), execute, syncMessage);
  expect(typesOf(await loser?.until("Z") ?? [])).toBe("Z");
  expect(rowsOf(await query(loser, "select 3"))).toEqual([["3"]]);
});

test("COPY FROM STDIN is refused without a hang, also inside a transaction", async () => {
  const [client] = await clients(1);
  await query(client, "create table copied (n int)");
  const refused = await query(client, "copy copied from stdin");
  expect([sqlStateOf(refused), typesOf(refused)]).toEqual(["0A000", "EZ"]);
  client?.send(frame("d", "1\n"), frame("c"), queryMessage("begin"));
  await client?.until("Z");
  expect(sqlStateOf(await query(client, "copy copied from stdin"))).toBe("0A000");
  expect(sqlStateOf(await query(client, "select 1"))).toBe("25P02");
  await query(client, "rollback");
});

test("COPY TO STDOUT works", async () => {
  const [client] = await clients(1);
  await query(client, "select 1");
  expect(typesOf(await query(client, "copy (select generate_series(1, 3)) to stdout"))).toBe("HdddcCZ");
});

test.each([
  ["an unknown message type", frame("?"), "08P01"],
  ["an impossible length", Buffer.from([81, 0, 0, 0, 1]), "08P01"],
  ["a frame above the limit", Buffer.concat([Buffer.from("Q"), int32(33 * MEGABYTE)]), "54000"],
])("%s closes its connection only", async (_, message, sqlState) => {
  const [faulty, other] = await clients(2, { limits: { maxFrameBytes: 32 * MEGABYTE } });
  await query(faulty, "begin");
  faulty?.send(message);
  expect(sqlStateOf(await faulty?.until("nothing") ?? [])).toBe(sqlState);
  expect(rowsOf(await query(other, "select 'fine'"))).toEqual([["fine"]]);
});

test("a frame of 30 MB is taken", async () => {
  const [client] = await clients(1);
  client?.send(parse("", "select length($1::text)"), bind("", ["x".repeat(30 * MEGABYTE)]), execute, syncMessage);
  expect(rowsOf(await client?.until("Z") ?? [])).toEqual([[String(30 * MEGABYTE)]]);
});

test("a client that idles in a transaction is rolled back and ended", async () => {
  const [idle, other] = await clients(2, { idleInTransactionMs: 50 });
  await query(other, "create table idled (n int)");
  await query(idle, "begin; insert into idled values (1)");
  expect(sqlStateOf(await idle?.until("nothing") ?? [])).toBe("25P03");
  expect(rowsOf(await query(other, "select count(*) from idled"))).toEqual([["0"]]);
});

test("a client that asks in vain does not prolong another's idling", async () => {
  const [idle, other] = await clients(2, { idleInTransactionMs: 250, limits: { maxQueuedGroups: 50_000 } });
  await query(idle, "begin");
  let ended = false;
  void idle?.closed.then(() => (ended = true));
  for (let asked = 0; asked < 50_000 && !ended; asked++) {
    other?.send(queryMessage("select 1"));
    await nextLoopTurn();
  }
  expect(ended).toBe(true);
  expect(sqlStateOf(await idle?.until("nothing") ?? [])).toBe("25P03");
});

test("a client that does not read keeps neither others waiting nor its own next query running", async () => {
  const [slow, other] = await clients(2);
  await query(other, "create table read (n int)");
  slow?.socket.pause();
  slow?.send(queryMessage(`select repeat('x', ${40 * MEGABYTE})`), queryMessage("insert into read values (1)"));
  expect(rowsOf(await query(other, "select count(*) from read"))).toEqual([["0"]]);
  slow?.socket.resume();
  const [[text] = []] = rowsOf(await slow?.until("Z") ?? []);
  expect(text?.length).toBe(40 * MEGABYTE);
  await slow?.until("Z");
  expect(rowsOf(await query(other, "select count(*) from read"))).toEqual([["1"]]);
});

test("a cancel request with the right key ends the one query that waits for its turn", async () => {
  const [holder, other] = await clients(2);
  const waiting = await WireClient.dial(gate.url);
  waiting.send(startupMessage("postgres", "postgres"), passwordMessage("secret"));
  const key = (await waiting.until("Z")).find(({ type }) => type === "K")?.bytes.subarray(5) ?? Buffer.alloc(0);
  await query(holder, "begin");
  waiting.send(queryMessage("select 'too late'"), queryMessage("select 'in time'"));
  for (const wrongBits of [1, 0]) {
    const canceller = await WireClient.dial(gate.url);
    const secret = int32(key.readInt32BE(4) ^ wrongBits);
    canceller.send(Buffer.concat([int32(16), int32(80_877_102), key.subarray(0, 4), secret]));
    await canceller.closed;
  }
  expect(sqlStateOf(await waiting.until("Z"))).toBe("57014");
  await query(holder, "commit");
  expect(rowsOf(await waiting.until("Z"))).toEqual([["in time"]]);
  expect(rowsOf(await query(other, "select 1"))).toEqual([["1"]]);
  expect(rowsOf(await query(waiting, "select 2"))).toEqual([["2"]]);
});

// The last one, as it takes the database away.
test("a database that cannot be opened again is reported, and clients get errors", async () => {
  const [client] = await clients(1);
  await query(client, LOSE_SESSION);
  await rm(database.folder, { recursive: true });
  expect(sqlStateOf(await query(client, "select endless(1)"))).toBe("XX000");
  await expect(gate.broken).resolves.toBeInstanceOf(AggregateError);
  expect(sqlStateOf(await query(client, "select 1"))).toBe("XX000");
});
