import { expect, onTestFinished, test } from "vitest";
import { parse } from "../test-support/extended-query";
import { commandComplete, ScriptedBackend } from "../test-support/scripted-backend";
import { sqlStateOf, typesOf, WireClient } from "../test-support/wire-client";
import { readyForQuery } from "../wire/backend-messages";
import { frame, int32 } from "../wire/frame";
import type { Frame } from "../wire/frame-reader";
import { passwordMessage, queryMessage, startupMessage, syncMessage, terminateMessage } from "../wire/frontend-messages";
import type { ClientLimits } from "./connection";
import { openGate } from "./gate";

const account = { user: "desk", password: "secret", database: "deskdb" };

async function openScriptedGate(limits: Partial<ClientLimits> = {}) {
  const backend = new ScriptedBackend();
  const gate = await openGate({ backend, account, port: 0, limits });
  onTestFinished(gate.close);
  return { backend, url: `postgres://desk:secret@127.0.0.1:${gate.port}/deskdb` };
}

const tagsOf = (frames: Frame[]): string[] => frames.filter(({ type }) => type === "C").map(({ bytes }) => bytes.toString("utf8", 5, bytes.length - 1));

const login = [startupMessage("desk", "deskdb"), passwordMessage("secret")];

test("a client whose bytes come one by one is served as any other", async () => {
  const { url } = await openScriptedGate();
  const client = await WireClient.dial(url);
  client.socket.setNoDelay(true);
  for (const byte of Buffer.concat([...login, queryMessage("select 1")])) client.send(Buffer.from([byte]));
  await client.until("Z");
  expect(tagsOf(await client.until("Z"))).toEqual(["select 1"]);
  client.socket.destroy();
});

test("a client that sends all at once, its first query with its password, is answered in order", async () => {
  const { url } = await openScriptedGate();
  const client = await WireClient.dial(url);
  client.send(...login, queryMessage("a"), queryMessage("b"));
  const answers = [await client.until("Z"), await client.until("Z"), await client.until("Z")];
  expect(answers.map(tagsOf)).toEqual([[], ["a"], ["b"]]);
  client.socket.destroy();
});

test("what was asked for before terminate is still answered, then the connection ends", async () => {
  const { url, backend } = await openScriptedGate();
  const client = await WireClient.login(url);
  client.send(queryMessage("insert"), terminateMessage);
  expect(typesOf(await client.until("never"))).toBe("CZ");
  await client.closed;
  expect(backend.queries).toEqual(["insert"]);
});

test.each<[string, Buffer, string]>([
  ["a message of a type that there is not", frame("?"), "08P01"],
  ["a message whose length is none", Buffer.concat([Buffer.from("Q"), int32(1)]), "08P01"],
  ["a message above the limit", Buffer.concat([Buffer.from("Q"), int32(2_000)]), "54000"],
])("%s ends the connection with its reason", async (_, message, sqlState) => {
  const { url } = await openScriptedGate({ maxFrameBytes: 1_000 });
  const client = await WireClient.login(url);
  client.send(message);
  expect(sqlStateOf(await client.until("never"))).toBe(sqlState);
  await client.closed;
});

test("who does not log in is cut off", async () => {
  const { url } = await openScriptedGate({ loginMs: 1 });
  const client = await WireClient.dial(url);
  expect(await client.until("never")).toEqual([]);
});

test("a client that queues more than it may is not read from meanwhile, and loses nothing", async () => {
  const { url } = await openScriptedGate({ maxQueuedGroups: 2 });
  const client = await WireClient.login(url);
  const queries = Array.from({ length: 50 }, (_, at) => `q${at}`);
  client.send(...queries.map(queryMessage));
  const tags: string[] = [];
  while (tags.length < queries.length) tags.push(...tagsOf(await client.until("Z")));
  expect(tags).toEqual(queries);
  client.send(queryMessage("once more"));
  expect(tagsOf(await client.until("Z"))).toEqual(["once more"]);
  client.socket.destroy();
});

test("a client that goes leaves none of its statements behind", async () => {
  const { url, backend } = await openScriptedGate();
  const client = await WireClient.login(url);
  client.send(parse("mine", "select 1"), syncMessage);
  await client.until("Z");
  client.send(terminateMessage);
  await client.closed;
  const other = await WireClient.login(url);
  other.send(queryMessage("select 2"));
  await other.until("Z");
  expect(backend.ran.map((frames) => typesOf(frames))).toEqual(["PS", "CS", "Q"]);
  other.socket.destroy();
});

/** A client that holds a transaction, and one whose query waits for it. */
async function holderAndWaiter() {
  const { url } = await openScriptedGate();
  const holder = await WireClient.login(url);
  holder.send(queryMessage("BEGIN"));
  await holder.until("Z");
  const waiter = await WireClient.dial(url);
  waiter.send(...login);
  const key = (await waiter.until("Z")).find(({ type }) => type === "K")?.bytes ?? Buffer.alloc(13);
  waiter.send(queryMessage("waits"));
  const cancel = async (secretKey: number) => {
    const client = await WireClient.dial(url);
    client.send(Buffer.concat([int32(16), int32(80_877_102), int32(key.readInt32BE(5)), int32(secretKey)]));
    await client.closed;
  };
  onTestFinished(() => {
    holder.socket.destroy();
    waiter.socket.destroy();
  });
  return { holder, waiter, secretKey: key.readInt32BE(9), cancel };
}

test("who waits for a turn can be cancelled with the key that only it was given", async () => {
  const { waiter, secretKey, cancel } = await holderAndWaiter();
  await cancel(secretKey);
  const frames = await waiter.until("Z");
  expect([typesOf(frames), sqlStateOf(frames)]).toEqual(["EZ", "57014"]);
});

test("a guessed key cancels nothing", async () => {
  const { holder, waiter, secretKey, cancel } = await holderAndWaiter();
  await cancel(secretKey ^ 1);
  holder.send(queryMessage("COMMIT"));
  expect(tagsOf(await waiter.until("Z"))).toEqual(["waits"]);
});

test("a notification reaches who listens, and bears the sender's number", async () => {
  const { url, backend } = await openScriptedGate();
  const [listener, sender] = [await WireClient.login(url), await WireClient.login(url)];
  backend.next = () => Buffer.concat([commandComplete("LISTEN"), readyForQuery("I")]);
  listener.send(queryMessage("LISTEN news"));
  await listener.until("Z");
  backend.next = () => Buffer.concat([commandComplete("NOTIFY"), frame("A", int32(42), "news", "hello"), readyForQuery("I")]);
  sender.send(queryMessage("NOTIFY news, 'hello'"));
  expect(typesOf(await sender.until("Z"))).toBe("CZ");
  const [heard] = await listener.until("A");
  expect([heard?.bytes.readInt32BE(5), heard?.bytes.toString("utf8", 9)]).toEqual([2, "news\0hello\0"]);
  for (const { socket } of [listener, sender]) socket.destroy();
});
