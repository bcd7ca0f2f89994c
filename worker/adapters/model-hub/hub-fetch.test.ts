import { expect, onTestFinished, test, vi } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import { type Answer, sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { hubError, hubFetch } from "./hub-fetch";

async function hub(answer: Answer) {
  const standIn = await startStandIn(answer);
  onTestFinished(standIn.close);
  return standIn;
}

test.each([
  [401, "missing", "knows no such model, or keeps it"],
  [403, "refused", "for signed-in users"],
  [404, "missing", "no such model or file"],
  [429, "refused", "try again later"],
  [500, "refused", "answered 500"],
])("status %d is %s, in a sentence that names the model", async (status, fault, words) => {
  const { url } = await hub((_, response) => sendJson(response, status, {}));
  const failure = await hubFetch(url, "acme/embedder").catch((error: unknown) => error);
  expect(failure).toMatchObject({ fault, message: expect.stringContaining("acme/embedder") });
  expect(failure).toMatchObject({ message: expect.stringContaining(words) });
});

test("bytes are asked for as they are, as checksums are of those, with the caller's headers beside", async () => {
  const { url, requests } = await hub((_, response) => void response.end("ok"));
  expect(await (await hubFetch(url, "acme/embedder", { headers: { range: "bytes=5-" } })).text()).toBe("ok");
  expect(requests[0]?.headers.range).toBe("bytes=5-");
  expect(new Set(String(requests[0]?.headers["accept-encoding"]).split(", "))).toEqual(new Set(["identity"]));
});

test("the hub's redirect to its storage is followed", async () => {
  const { url } = await hub(({ path }, response) => void (path === "/stored" ? response.end("weights") : response.writeHead(302, { location: "/stored" }).end()));
  expect(await (await hubFetch(`${url}/file`, "acme/embedder")).text()).toBe("weights");
});

test("a hub that does not answer is given up after twenty seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { url } = await hub(() => void vi.advanceTimersByTime(20_000));
  await expect(hubFetch(url, "acme/embedder")).rejects.toMatchObject({ fault: "timeout", message: `${new URL(url).host} does not answer` });
});

test("the time for an answer does not run on while its body is read", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { url } = await hub((_, response) => void response.end("slow weights"));
  const response = await hubFetch(url, "acme/embedder");
  vi.advanceTimersByTime(60_000);
  expect(await response.text()).toBe("slow weights");
});

test("a caller that gives up ends the call", async () => {
  const gone = new AbortController();
  const { url, requests } = await hub(() => gone.abort(new ModelError("skipped", "the worker stops")));
  await expect(hubFetch(url, "acme/embedder", { signal: gone.signal })).rejects.toMatchObject({ fault: "skipped" });
  expect(await requests[0]?.ended).toBe("closed");
});

test("a hub that is not there is unreachable, with a way out", async () => {
  await expect(hubFetch("http://127.0.0.1:9/x", "acme/embedder")).rejects.toMatchObject({ fault: "unreachable", message: expect.stringContaining("MODEL_HUB_URL") });
});

test("an error that is explained already is not explained again", () => {
  const explained = new ModelError("malformed", "the checksum is wrong");
  expect(hubError("https://hub.example/x", explained)).toBe(explained);
});

test("a connection that ends in the middle says that one can go on", () => {
  const cause = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  expect(hubError("https://hub.example/x", cause)).toMatchObject({ fault: "cut_off", message: expect.stringContaining("hub.example ended the connection"), cause });
});
