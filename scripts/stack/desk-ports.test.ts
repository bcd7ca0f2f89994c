import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { deskPorts } from "./desk-ports";
import { type EnvOfStack, envOfStack } from "./env-of-stack";
import { freePort, isPortFree } from "./free-port";

/** A port that another program listens on. */
async function busyPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const env = (variables: Partial<EnvOfStack>): EnvOfStack => ({ ...envOfStack({}), ...variables });

test("0 asks for any free port, and the addresses lead to the ports that were found", async () => {
  const { port, workerPort, url, workerUrl } = await deskPorts(env({ PORT: 0, WORKER_METRICS_PORT: 0 }));
  expect(new Set([0, port, workerPort])).toHaveLength(3);
  expect([url, workerUrl]).toEqual([`http://localhost:${port}`, `http://127.0.0.1:${workerPort}`]);
});

test("a busy port for pages is an error that says how to choose another", async () => {
  const port = await busyPort();
  await expect(deskPorts(env({ PORT: port, WORKER_METRICS_PORT: 0 }))).rejects.toMatchObject({ name: "CommandError", message: expect.stringContaining(`PORT=${port + 1}`) });
});

test("a busy port that was asked for by name is not silently replaced", async () => {
  const port = await busyPort();
  await expect(deskPorts(env({ PORT: 0, WORKER_METRICS_PORT: port }))).rejects.toMatchObject({ message: expect.stringContaining("WORKER_METRICS_PORT") });
});

test("free ports that were asked for are taken as they are", async () => {
  const [port, workerPort] = [await freePort(), await freePort()];
  expect(await deskPorts(env({ PORT: port, WORKER_METRICS_PORT: workerPort }))).toMatchObject({ port, workerPort });
});

test("a look at a port leaves it free", async () => {
  const port = await freePort();
  expect([await isPortFree(port), await isPortFree(port), await isPortFree(await busyPort())]).toEqual([true, true, false]);
});
