import { expect, test } from "vitest";
import { withBody } from "./model-response";

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (text: string): Bytes => new TextEncoder().encode(text);

/** A body without end, and whether its reader has left. */
function endless() {
  const source = { left: false };
  const body = new ReadableStream<Bytes>({
    pull: (controller) => controller.enqueue(bytes("x")),
    cancel: () => void (source.left = true),
  });
  return { source, body };
}

async function* doubled(body: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  for await (const chunk of body) {
    yield chunk;
    yield chunk;
  }
}

test("a body is passed through, status and headers stay", async () => {
  const passed = withBody(new Response("ab", { status: 203, headers: { "x-model": "m" } }), doubled);
  expect([passed.status, passed.headers.get("x-model"), await passed.text()]).toEqual([203, "m", "abab"]);
});

test("an answer without a body is the same answer", () => {
  const empty = new Response(null, { status: 204 });
  expect(withBody(empty, doubled)).toBe(empty);
});

test("an error on the way reaches who reads the body, unchanged", async () => {
  const fault = new RangeError("too large");
  const passed = withBody(new Response("ab"), async function* () {
    yield bytes("a");
    throw fault;
  });
  await expect(passed.text()).rejects.toBe(fault);
});

test("who stops reading lets go of the server's connection", async () => {
  const { source, body } = endless();
  const reader = withBody(new Response(body), doubled).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(source.left).toBe(true);
});

test("a body is taken no faster than it is read", async () => {
  let taken = 0;
  const passed = withBody(new Response(endless().body), async function* (body) {
    for await (const chunk of body) {
      taken += 1;
      yield chunk;
    }
  });
  const reader = passed.body?.getReader();
  await reader?.read();
  expect(taken).toBeLessThanOrEqual(2);
  await reader?.cancel();
});
