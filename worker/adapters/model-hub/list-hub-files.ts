import { z } from "zod";
import { ModelError } from "@/lib/ai/ports";
import { hubFetch } from "./hub-fetch";

export interface HubFile {
  path: string;
  /** Bytes. */
  size: number;
  checksum: { algorithm: "sha256" | "git-blob-sha1"; digest: string };
}

const treeEntry = z.object({
  type: z.string(),
  path: z.string(),
  size: z.number().optional(),
  oid: z.string(),
  lfs: z.object({ oid: z.string(), size: z.number() }).optional(),
});

/** What a model's main branch holds, with the checksums that its hub promises. Throws ModelError. */
export async function listHubFiles(hubUrl: string, model: string, signal?: AbortSignal): Promise<HubFile[]> {
  const hub = hubUrl.replace(/\/+$/, "");
  const response = await hubFetch(`${hub}/api/models/${model}/tree/main?recursive=true`, model, { signal });
  const entries = z.array(treeEntry).safeParse(await response.json().catch(() => null));
  if (!entries.success) throw new ModelError("malformed", `${hub} gives no list of files with checksums; is MODEL_HUB_URL a mirror of the hub?`);
  return entries.data
    .filter((entry) => entry.type === "file")
    .map(({ path, size, oid, lfs }) =>
      lfs
        ? { path, size: lfs.size, checksum: { algorithm: "sha256", digest: lfs.oid } }
        : { path, size: size ?? 0, checksum: { algorithm: "git-blob-sha1", digest: oid } },
    );
}
