import { describe, expect, test } from "vitest";
import { BODY_MAX_BYTES, readJsonBody } from "./body";

function request(body: BodyInit | undefined, type: string | null = "application/json"): Request {
  const made = new Request("http://desk.example/api", { method: "POST", body, ...(body instanceof ReadableStream ? { duplex: "half" as const } : {}) });
  made.headers.delete("content-type");
  if (type !== null) made.headers.set("content-type", type);
  return made;
}

/** A body that comes in pieces, and how many of them were taken. */
function inPieces(...pieces: Uint8Array[]) {
  const taken = { count: 0 };
  const queue = [...pieces];
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const piece = queue.shift();
      if (!piece) return controller.close();
      taken.count += 1;
      return controller.enqueue(Uint8Array.from(piece));
    },
  });
  return { stream, taken };
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("JSON by any of its names is read", () => {
  test.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/json;charset=UTF-8", "application/problem+json", "application/vnd.desk.v1+json", "application/json "])("%s", async (type) => {
    expect(await readJsonBody(request('{"a":"é字😀"}', type))).toEqual({ a: "é字😀" });
  });
});

describe("anything else is of an unsupported type", () => {
  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "text/json", "application/xml", "json", "", null])("%s", async (type) => {
    await expect(readJsonBody(request("{}", type))).rejects.toMatchObject({ code: "unsupported_type" });
  });
});

test.each([undefined, ""])("no body at all, %j, says nothing: many clients name its type all the same", async (body) => {
  expect(await readJsonBody(request(body))).toEqual({});
});

describe("what is no JSON in UTF-8 is malformed", () => {
  test.each<[string, BodyInit | undefined]>([
    ["half an object", '{"a":'],
    ["two objects", "{}{}"],
    ["a comment", "{} // x"],
    ["single quotes", "{'a':1}"],
    ["a byte that begins nothing", Uint8Array.from([0x22, 0xff, 0x22])],
    ["half a surrogate in bytes", Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ["UTF-16", Uint8Array.from([0x7b, 0, 0x7d, 0])],
    ["a character that ends with the body", Uint8Array.from([0x22, 0xe5, 0xad])],
  ])("%s", async (_, body) => {
    await expect(readJsonBody(request(body))).rejects.toMatchObject({ code: "malformed", reason: "malformed_json" });
  });
});

describe("size", () => {
  const filled = (size: number) => `{"x":"${"x".repeat(size - 8)}"}`;

  test("a megabyte is read and a byte more is too large", async () => {
    expect(await readJsonBody(request(filled(BODY_MAX_BYTES)))).toEqual({ x: "x".repeat(BODY_MAX_BYTES - 8) });
    await expect(readJsonBody(request(filled(BODY_MAX_BYTES + 1)))).rejects.toMatchObject({ code: "too_large", values: { maximum: BODY_MAX_BYTES } });
  });

  test("is counted in bytes", async () => {
    await expect(readJsonBody(request(`"${"字".repeat(400_000)}"`))).rejects.toMatchObject({ code: "too_large" });
  });

  test("a body without end is left after the first byte too many", async () => {
    const { stream, taken } = inPieces(...Array.from({ length: 200 }, () => bytes("x".repeat(65_536))));
    await expect(readJsonBody(request(stream))).rejects.toMatchObject({ code: "too_large" });
    expect(taken.count).toBeLessThan(20);
  });
});

test("a character that is cut between two pieces is whole", async () => {
  const whole = bytes('{"x":"字"}');
  expect(await readJsonBody(request(inPieces(whole.subarray(0, 7), whole.subarray(7)).stream))).toEqual({ x: "字" });
});

test.each(["[]", '"text"', "null", "7"])("%s is JSON, but no object", async (body) => {
  await expect(readJsonBody(request(body))).rejects.toMatchObject({ code: "malformed", reason: "not_an_object" });
});

test("depth is limited", async () => {
  const nested = (levels: number) => `${'{"x":'.repeat(levels)}1${"}".repeat(levels)}`;
  expect(await readJsonBody(request(nested(20)))).toBeTypeOf("object");
  for (const levels of [21, 100_000]) await expect(readJsonBody(request(nested(levels)))).rejects.toMatchObject({ reason: "json_too_deep" });
});
