import { expect, onTestFinished, test } from "vitest";
import { type Answer, startStandIn } from "@/tests/support/stand-in-server";
import { ModelCall } from "./model-call";
import { serverAddress } from "./server-address";

async function call(answer: Answer, limits: { maxBytes?: number; timeoutMs?: number; signal?: AbortSignal; apiKey?: string } = {}) {
  const standIn = await startStandIn(answer);
  onTestFinished(standIn.close);
  const { maxBytes = 1_000, timeoutMs = 5_000, signal, apiKey } = limits;
  return { standIn, call: new ModelCall({ server: serverAddress(standIn.url, apiKey), maxBytes, timeoutMs, signal }), url: standIn.url };
}

test("counts the bytes of all its answers together", async () => {
  const { call: once, url } = await call((_request, response) => void response.end("x".repeat(600)));
  expect(await (await once.fetch(url)).text()).toHaveLength(600);
  const second = await once.fetch(url);
  await expect(second.text()).rejects.toMatchObject({ fault: "too_large" });
});

test("sends the key as its server wants it, whatever a client set before", async () => {
  const { call: once, standIn, url } = await call((_request, response) => void response.end(), { apiKey: "k3y" });
  await once.fetch(url, { headers: { authorization: "Bearer other", "x-more": "1" } });
  expect(standIn.requests[0]?.headers).toMatchObject({ authorization: "Bearer k3y", "x-more": "1" });
});

test("reads no more of a refusal than it shows", async () => {
  const { call: once, standIn, url } = await call((_request, response) => {
    response.writeHead(503);
    response.write(`busy ${"x".repeat(100_000)}`);
  });
  const refusal = await once.fetch(url).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ fault: "refused", status: 503, message: expect.stringContaining("answered 503: busy x") });
  expect(String(refusal).length).toBeLessThan(400);
  expect(await standIn.requests[0]?.ended).toBe("closed");
});

test("explains its own deadline, its caller's deadline and its caller's reason differently", async () => {
  const never: Answer = () => undefined;
  const gone = new RangeError("the job is lost");
  const cases = [
    { limits: { timeoutMs: 50 }, expected: { fault: "timeout" } },
    { limits: { signal: AbortSignal.timeout(50) }, expected: { fault: "timeout" } },
    { limits: { signal: AbortSignal.abort(gone) }, expected: gone },
  ];
  for (const { limits, expected } of cases) {
    const { call: once, url } = await call(never, limits);
    const error = await once.fetch(url).catch((thrown: unknown) => once.explain(thrown));
    expect(error).toMatchObject(expected);
  }
});

test("closing it ends what is still coming", async () => {
  const { call: once, standIn, url } = await call((_request, response) => void response.write("x"), { timeoutMs: 60_000 });
  const response = await once.fetch(url);
  once.close();
  expect(await standIn.requests[0]?.ended).toBe("closed");
  await expect(response.text()).rejects.toBeDefined();
});

test("asks once more on a connection of its own when one ends before any answer, and no oftener", async () => {
  const { call: once, standIn, url } = await call((_request, response) => void (standIn.requests.length > 1 ? response.end("here") : response.destroy()));
  expect(await (await once.fetch(url)).text()).toBe("here");
  const { call: twice, standIn: broken, url: other } = await call((_request, response) => void response.destroy());
  const error = await twice.fetch(other).catch((thrown: unknown) => twice.explain(thrown));
  expect(error).toMatchObject({ fault: "cut_off" });
  expect(broken.requests).toHaveLength(2);
});
