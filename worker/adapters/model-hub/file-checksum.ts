import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { fileSize } from "./model-files";
import type { HubFile } from "./list-hub-files";

/** Whether a file on disk is, byte for byte, what the hub promises. */
export async function matchesHub(path: string, file: HubFile): Promise<boolean> {
  if ((await fileSize(path)) !== file.size) return false;
  const hash = createHash(file.checksum.algorithm === "sha256" ? "sha256" : "sha1");
  // Git names a blob by the hash of its kind and size before its bytes.
  if (file.checksum.algorithm === "git-blob-sha1") hash.update(`blob ${file.size}\0`);
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex") === file.checksum.digest;
}
