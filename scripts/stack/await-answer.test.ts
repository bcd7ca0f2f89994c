import { expect, onTestFinished, test, vi } from "vitest";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { awaitAnswer } from "./await-answer";

async function standIn(...statuses: number[]) {
  const server = await startStandIn((_, response) => sendJson(response, statuses.shift() ?? 500, {}));
  onTestFinished(server.close);
  return server;
}

test("a process that answers is waited for no longer", async () => {
  const { url, requests } = await standIn(204);
  await awaitAnswer("web", `${url}/api/health/ready`);
  expect(requests.map(({ path }) => path)).toEqual(["/api/health/ready"]);
});

test("an answer that is no success, a redirect among them, is not ready yet", async () => {
  const { url, requests } = await standIn(503, 307, 200);
  await awaitAnswer("web", url);
  expect(requests).toHaveLength(3);
});

test("a process that never answers is given up after two minutes, by name and address", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const started = Date.now();
  const server = await startStandIn((_, response) => {
    vi.setSystemTime(started + 120_001);
    sendJson(response, 503, {});
  });
  onTestFinished(server.close);
  await expect(awaitAnswer("worker", server.url)).rejects.toMatchObject({ name: "CommandError", message: `The worker process did not answer at ${server.url} within 120 s.` });
});
