import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { type RecordedRequest, sendJson, type StandIn, startStandIn } from "./stand-in-server";

export interface HubFaults {
  /** Ends the connection after so many bytes of a file. */
  cutAfter?: number;
  /** Sends the whole file, whatever range is asked for. */
  ignoreRange?: boolean;
  /** Sends other bytes of the same length than the list promises. */
  damage?: boolean;
  /** Answers everything with this status. */
  status?: number;
}

export interface HubStandIn extends StandIn {
  /** Faults from now on; none: back to good service. */
  setFaults(faults: HubFaults): void;
}

/** Speaks the hub's protocol for one model: the list of files with checksums, and the files, with Range and ETag. */
export async function startHubStandIn(folder: string, model: string): Promise<HubStandIn> {
  let faults: HubFaults = {};

  async function answer(request: RecordedRequest, response: ServerResponse): Promise<void> {
    if (faults.status) return sendJson(response, faults.status, { error: "not now" });
    const path = request.path.split("?")[0] ?? "";
    if (path === `/api/models/${model}/tree/main`) return sendJson(response, 200, await fileTree(folder));
    const file = path.startsWith(`/${model}/resolve/main/`) && path.slice(`/${model}/resolve/main/`.length);
    if (!file) return sendJson(response, 404, { error: "Repository not found" });
    sendFile(await readFile(join(folder, file)), request, response, faults);
  }

  return { ...(await startStandIn(answer)), setFaults: (next) => void (faults = next) };
}

function sendFile(content: Buffer, request: RecordedRequest, response: ServerResponse, faults: HubFaults): void {
  const sent = faults.damage ? content.map((byte) => byte ^ 1) : content;
  const from = faults.ignoreRange ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  if (from >= content.length && from > 0) return void response.writeHead(416).end();
  response.writeHead(from > 0 ? 206 : 200, {
    etag: `"${createHash("sha256").update(content).digest("hex")}"`,
    "accept-ranges": "bytes",
    "content-length": content.length - from,
    ...(from > 0 ? { "content-range": `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
  });
  const isCut = faults.cutAfter !== undefined && content.length - from > faults.cutAfter;
  if (!isCut) return void response.end(sent.subarray(from));
  response.write(sent.subarray(from, from + (faults.cutAfter ?? 0)), () => response.destroy());
}

/** As the hub lists them: weights by their sha256, the rest as git names blobs. */
async function fileTree(folder: string): Promise<object[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      const path = file.slice(folder.length + 1).replaceAll("\\", "/");
      const oid = createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
      const lfs = { oid: createHash("sha256").update(content).digest("hex"), size: content.length };
      return { type: "file", path, size: content.length, oid, ...(path.endsWith(".onnx") ? { lfs } : {}) };
    }),
  );
}
