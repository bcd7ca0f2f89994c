import { expect, test } from "vitest";
import type { UploadPart } from "@/lib/attachments/receive-files";
import { inPieces, MULTIPART, multipartBody, textOf } from "@/tests/support/files";
import { readMultipart } from "./multipart";

const MEGABYTE = 1_048_576;

function sent(body: BodyInit | AsyncIterable<Uint8Array>, headers: Record<string, string> = MULTIPART): Request {
  const stream = typeof body === "object" && Symbol.asyncIterator in body && !(body instanceof ReadableStream) ? streamOf(body) : body;
  return new Request("http://desk.example/", { method: "POST", body: stream, headers, duplex: "half" } as RequestInit);
}

function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  }, { highWaterMark: 0 });
}

async function told(parts: AsyncIterable<UploadPart>): Promise<string[]> {
  const found: string[] = [];
  for await (const part of parts) found.push(part.type === "field" ? `${part.name}=${part.value}` : `${part.name}:${part.fileName}:${await textOf(part.bytes)}`);
  return found;
}

const form = [
  { name: "visibility", content: "internal" },
  { name: "file", fileName: "打印机.txt", content: "一二三" },
  { name: "file", fileName: "empty", content: "" },
  { name: "file", fileName: "b.bin", type: "application/octet-stream", content: "x".repeat(300_000) },
  { name: "comment_id", content: "7" },
];

test.each([1, 7, 1_000, 65_536, MEGABYTE])("parts come in their order, whatever the pieces of the body (%d bytes)", async (size) => {
  const shown = form.map(({ name, fileName, content }) => (fileName === undefined ? `${name}=${content}` : `${name}:${fileName}:${content}`));
  const bytes = size === 1 ? multipartBody(form.slice(0, 3)) : multipartBody(form);
  expect(await told(readMultipart(sent(inPieces(bytes, size)), MEGABYTE))).toEqual(size === 1 ? shown.slice(0, 3) : shown);
});

test("a file without a file name is a file still", async () => {
  expect(await told(readMultipart(sent(multipartBody([{ name: "file", content: "text" }])), MEGABYTE))).toEqual(["file::text"]);
});

test.each([
  ["application/json", "unsupported_type", "multipart_expected"],
  ["multipart/mixed; boundary=x", "unsupported_type", "multipart_expected"],
  ["multipart/form-database", "unsupported_type", "multipart_expected"],
  ["multipart/form-data", "malformed", "multipart_broken"],
])("a body of type %s is %s", async (type, code, reason) => {
  await expect(told(readMultipart(sent("x", { "content-type": type }), MEGABYTE))).rejects.toMatchObject({ code, reason });
});

const cut = multipartBody([{ name: "file", fileName: "a", content: "x".repeat(100_000) }]);

test.each<[string, BodyInit]>([
  ["nothing", ""],
  ["no boundary", "some text\r\nand more"],
  ["the end in a file", cut.subarray(0, 50_000)],
  ["the end in the headers of a part", cut.subarray(0, 40)],
  ["no closing boundary", multipartBody(form, { end: false })],
])("a body with %s is broken", async (_, body) => {
  await expect(told(readMultipart(sent(body), MEGABYTE))).rejects.toMatchObject({ code: "malformed", reason: "multipart_broken" });
});

test.each([16_384, 65_536, 500_000])("a body that ends in a file larger than every buffer is broken for whoever reads the file (pieces of %d bytes)", async (size) => {
  const body = multipartBody([{ name: "file", fileName: "a", content: "x".repeat(500_000) }], { end: false });
  const parts = readMultipart(sent(inPieces(body, size)), MEGABYTE)[Symbol.asyncIterator]();
  const { value: file } = await parts.next();
  await expect(textOf((file as UploadPart & { type: "file" }).bytes)).rejects.toMatchObject({ code: "malformed", reason: "multipart_broken" });
  await expect(parts.next()).rejects.toMatchObject({ reason: "multipart_broken" });
});

test("a sender who leaves in the middle of a file is noticed by whoever reads it", async () => {
  const { promise: isRead, resolve } = Promise.withResolvers<void>();
  async function* leaving() {
    yield cut.subarray(0, 20_000);
    await isRead;
    throw new TypeError("aborted");
  }
  const parts = readMultipart(sent(leaving()), MEGABYTE)[Symbol.asyncIterator]();
  const { value: file } = await parts.next();
  const reading = textOf((file as UploadPart & { type: "file" }).bytes);
  resolve();
  await expect(reading).rejects.toMatchObject({ reason: "multipart_broken" });
  await expect(parts.next()).rejects.toMatchObject({ reason: "multipart_broken" });
});

test("a body beyond the limit is refused as soon as that is known, by its header or by its bytes", async () => {
  let read = 0;
  async function* endless() {
    yield multipartBody([{ name: "file", fileName: "a", content: "" }], { end: false }).subarray(0, -2);
    for (;;) yield Buffer.alloc((read += 10_000) && 10_000);
  }
  await expect(told(readMultipart(sent(endless()), 100_000))).rejects.toMatchObject({ code: "too_large", values: { maximum: 100_000 } });
  expect(read).toBeLessThanOrEqual(110_000);
  await expect(told(readMultipart(sent("x", { ...MULTIPART, "content-length": "100001" }), 100_000))).rejects.toMatchObject({ code: "too_large" });
});

test("the body is read no faster than the files are: whoever stops reading stops the sender", async () => {
  let read = 0;
  async function* source() {
    for await (const piece of inPieces(multipartBody([{ name: "file", fileName: "a", content: Buffer.alloc(8 * MEGABYTE) }]), 16_384)) {
      read += piece.byteLength;
      yield piece;
    }
  }
  for await (const part of readMultipart(sent(source()), 10 * MEGABYTE)) {
    if (part.type === "field") continue;
    let taken = 0;
    for await (const bytes of part.bytes) {
      taken += bytes.byteLength;
      expect(read - taken).toBeLessThan(MEGABYTE / 4);
      if (taken > MEGABYTE) break;
    }
    break;
  }
  expect(read).toBeLessThan(2 * MEGABYTE);
});
