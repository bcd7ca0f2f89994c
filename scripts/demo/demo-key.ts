import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "@/db/embedded/folder/folder-access";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";

const keptKey = z.object({ api_key: z.string() });

async function readKey(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    return keptKey.parse(JSON.parse(text)).api_key;
  } catch {
    return undefined;
  }
}

/** An API key with every scope, kept beside the data: the desk itself stores only its hash. */
export async function demoKey(ctx: Ctx, dataDir: string): Promise<string> {
  const path = join(dataDir, "demo.json");
  const kept = await readKey(path);
  if (kept && (await authenticateApiKey(ctx, { key: kept }))) return kept;
  const { key } = await createApiKey(ctx, { name: "Demo", scopes: [...SCOPES] });
  await writeAtomically(path, `${JSON.stringify({ api_key: key })}\n`);
  return key;
}
