import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openGate } from "./gate/gate";
import { probeGate } from "./probe-gate";
import { ScriptedBackend } from "./test-support/scripted-backend";
import { authenticationCleartextPassword } from "./wire/backend-messages";

const PASSWORD = "p@ss/wörd";

async function gatePort(): Promise<number> {
  const gate = await openGate({ backend: new ScriptedBackend(), account: { user: "desk", password: PASSWORD, database: "deskdb" }, port: 0 });
  onTestFinished(gate.close);
  return gate.port;
}

const url = (port: number, password = PASSWORD, database = "deskdb") => `postgres://desk:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

test("a gate that knows the password answers, whatever characters it has", async () => {
  expect(await probeGate(url(await gatePort()))).toBe(true);
});

test("a gate with another password or database is another desk's", async () => {
  const port = await gatePort();
  expect(await probeGate(url(port, "guess"))).toBe(false);
  expect(await probeGate(url(port, PASSWORD, "other"))).toBe(false);
});

/** A program of some other kind on a port. */
async function stranger(meets: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    meets(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test.each<[string, (socket: Socket) => void]>([
  ["that speaks HTTP", (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
  ["that closes at once", (socket) => socket.destroy()],
  ["that asks for a password and hangs up", (socket) => socket.once("data", () => socket.end(authenticationCleartextPassword))],
  ["that sends an impossible length", (socket) => socket.write(Buffer.from([0x52, 0xff, 0xff, 0xff, 0xff, 0x00]))],
  ["that announces more than any answer has", (socket) => socket.write(Buffer.from([0x52, 0x7f, 0xff, 0xff, 0xff, 0x00]))],
])("a program %s is no gate", async (_, meets) => {
  expect(await probeGate(url(await stranger(meets)))).toBe(false);
});

test("a port on which nobody listens has no gate", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  expect(await probeGate(url(port))).toBe(false);
});
