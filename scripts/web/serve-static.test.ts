import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressStatic } from "../build/compress-static";
import { compressedStatic, takesBrotli } from "./serve-static";

const SCRIPT = "export const answer = 42;\n".repeat(100);
const folder = mkdtempSync(join(tmpdir(), "deskwise-static-"));
const server = createServer();

async function ask(path: string, headers: OutgoingHttpHeaders): Promise<IncomingMessage> {
  const request = get({ port: (server.address() as AddressInfo).port, path, headers });
  const [response] = await once(request, "response");
  return response as IncomingMessage;
}

beforeAll(async () => {
  writeFileSync(join(folder, "app.js"), SCRIPT);
  writeFileSync(join(folder, "small.js"), "1");
  await compressStatic(folder);
  const serve = compressedStatic(folder);
  server.on("request", (request, response) => void (serve(request, response) || response.end("next")));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => void server.close());

test("a script goes out as brotli to who takes it, for ever", async () => {
  const response = await ask("/_next/static/app.js?dpl=1", { "accept-encoding": "gzip, deflate, br, zstd" });
  expect(response.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding", "cache-control": "public, max-age=31536000, immutable", "content-type": "application/javascript; charset=UTF-8" });
  const chunks = await response.toArray();
  expect(brotliDecompressSync(Buffer.concat(chunks)).toString()).toBe(SCRIPT);
});

test.each([
  ["does not take it", "/_next/static/app.js", { "accept-encoding": "gzip" }],
  ["wants a part", "/_next/static/app.js", { "accept-encoding": "br", range: "bytes=0-9" }],
  ["asks for what is not worth it", "/_next/static/small.js", { "accept-encoding": "br" }],
  ["asks for what is not there", "/_next/static/../secret.js", { "accept-encoding": "br" }],
])("whoever %s is left to the app", async (_, path, headers) => {
  expect(await text(await ask(path, headers))).toBe("next");
});

test("reads what a client takes", () => {
  expect(["br", "gzip, br", "br;q=1.0, gzip", "gzip;q=0.5,br;q=0.1"].map(takesBrotli)).toEqual([true, true, true, true]);
  expect([undefined, "", "gzip", "br;q=0", "br;q=0.000, gzip", "brotli"].map(takesBrotli)).toEqual([false, false, false, false, false, false]);
});
