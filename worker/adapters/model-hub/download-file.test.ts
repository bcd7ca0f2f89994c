import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type RecordedRequest, type StandIn, startStandIn } from "@/tests/support/stand-in-server";
import { downloadFile } from "./download-file";

const CONTENT = Buffer.from("0123456789abcdef");
const digest = createHash("sha256").update(CONTENT).digest("hex");
const file = { path: "model.onnx", size: CONTENT.length, checksum: { algorithm: "sha256" as const, digest } };
const PART = `model.onnx.${digest.slice(0, 12)}.part`;

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "download-"));
  target = join(folder, "onnx", "model.onnx");
  return () => rm(folder, { recursive: true });
});

/** Sends the file, or the part that is asked for. */
function serve({ headers }: RecordedRequest, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, from > 0 ? { "content-range": `bytes ${from}-15/16` } : {}).end(CONTENT.subarray(from));
}

async function hub(answer: (request: RecordedRequest, response: ServerResponse) => void = serve): Promise<StandIn> {
  const standIn = await startStandIn(answer);
  onTestFinished(standIn.close);
  return standIn;
}

async function begun(text: string): Promise<void> {
  await mkdir(join(folder, "onnx"));
  await writeFile(join(folder, "onnx", PART), text);
}

const files = () => readdir(join(folder, "onnx"));
const download = ({ url }: StandIn, onBytes?: (done: number) => void) => downloadFile({ url, model: "acme/embedder", file, target, onBytes });

test("a file stands under its name once it is whole, in folders made for it, and its progress is told", async () => {
  const seen: number[] = [];
  await download(await hub(), (done) => seen.push(done));
  expect([await readFile(target), await files(), seen.at(-1)]).toEqual([CONTENT, ["model.onnx"], 16]);
});

test("what was begun is continued where it ended", async () => {
  await begun("0123456");
  const standIn = await hub();
  await download(standIn);
  expect([standIn.requests.map(({ headers }) => headers.range), await readFile(target)]).toEqual([["bytes=7-"], CONTENT]);
});

test("a server that sends the whole file again does not have it appended", async () => {
  await begun("0123456");
  await download(await hub((_, response) => void response.end(CONTENT)));
  expect(await readFile(target)).toEqual(CONTENT);
});

test("a part that is whole is not fetched again", async () => {
  await begun(CONTENT.toString());
  const standIn = await hub();
  await download(standIn);
  expect([standIn.requests, await readFile(target)]).toEqual([[], CONTENT]);
});

test("a part that is longer than the file is begun anew", async () => {
  await begun(`${CONTENT}and more`);
  await download(await hub());
  expect(await readFile(target)).toEqual(CONTENT);
});

test("a file that ends too early is kept in part, to go on from there", async () => {
  await expect(download(await hub((_, response) => void response.end("01234")))).rejects.toMatchObject({ fault: "cut_off", message: expect.stringContaining("5 of 16 bytes") });
  expect(await files()).toEqual([PART]);
});

test.each([["of other bytes", "x123456789abcdef"], ["that is longer than promised", `${CONTENT}!`]])("a file %s is thrown away and stands under no name", async (_, sent) => {
  await expect(download(await hub((_request, response) => void response.end(sent)))).rejects.toMatchObject({ fault: "malformed", message: expect.stringContaining("checksum") });
  expect(await files()).toEqual([]);
});

test("a folder that cannot be made is the disk's fault, not the hub's", async () => {
  await writeFile(join(folder, "onnx"), "a file where a folder should be");
  await expect(download(await hub())).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("cannot be written") });
});
