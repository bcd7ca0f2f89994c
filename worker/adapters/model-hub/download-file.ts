import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ModelError } from "@/lib/ai/ports";
import { matchesHub } from "./file-checksum";
import { hubError, hubFetch } from "./hub-fetch";
import type { HubFile } from "./list-hub-files";
import { fileSize } from "./model-files";

export interface Download {
  url: string;
  model: string;
  file: HubFile;
  target: string;
  signal?: AbortSignal;
  /** Called with the bytes that are there so far. */
  onBytes?: (done: number) => void;
}

const STALLED_AFTER_MS = 30_000;

/** Fetches one file, or the rest of it; nothing stands under its name before its checksum is right. Throws ModelError. */
export async function downloadFile(download: Download): Promise<void> {
  const { target, file, url } = download;
  // Named by its content: what was begun of an older version is never continued as the new one.
  const part = `${target}.${file.checksum.digest.slice(0, 12)}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    if ((await fileSize(part)) !== file.size) await fetchRest(download, part);
    if (!(await matchesHub(part, file))) {
      await rm(part, { force: true });
      throw new ModelError("malformed", `${url}: the checksum is wrong, so the file was thrown away; run it again, or choose another MODEL_HUB_URL`);
    }
    await rename(part, target);
  } catch (error) {
    throw isDiskError(error) ? new ModelError("missing", `${target} cannot be written: ${error.message}`, { cause: error }) : hubError(url, error);
  }
}

async function fetchRest({ url, model, file, signal, onBytes }: Download, part: string): Promise<void> {
  const begun = (await fileSize(part)) ?? 0;
  const wanted = begun < file.size ? begun : 0;
  const stalled = new AbortController();
  const silence = new ModelError("timeout", `${url} sends nothing any more; run it again, it goes on from there`);
  const timer = setTimeout(() => stalled.abort(silence), STALLED_AFTER_MS);
  const signals = signal ? [signal, stalled.signal] : [stalled.signal];
  const headers: Record<string, string> = wanted > 0 ? { range: `bytes=${wanted}-` } : {};
  let output;
  try {
    const response = await hubFetch(url, model, { headers, signal: AbortSignal.any(signals) });
    // A server that does not know ranges sends the whole file again.
    const continues = response.status === 206 && response.headers.get("content-range")?.startsWith(`bytes ${wanted}-`);
    output = await open(part, continues ? "a" : "w");
    let done = continues ? wanted : 0;
    for await (const chunk of response.body ?? []) {
      timer.refresh();
      done += chunk.byteLength;
      if (done > file.size) break;
      await output.write(chunk);
      onBytes?.(done);
    }
    if (done < file.size) throw new ModelError("cut_off", `${url} ended after ${done} of ${file.size} bytes; run it again, it goes on from there`);
  } finally {
    clearTimeout(timer);
    await output?.close();
  }
}

const DISK_CODES = /^(ENOSPC|EACCES|EROFS|EPERM|EDQUOT|EIO|ENOTDIR|EISDIR|EMFILE|EFBIG|EBUSY|EEXIST|ENOENT)$/;

const isDiskError = (error: unknown): error is Error =>
  error instanceof Error && "syscall" in error && "code" in error && DISK_CODES.test(String(error.code));
