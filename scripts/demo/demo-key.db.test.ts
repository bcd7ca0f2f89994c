import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { withRollback } from "@/tests/support/database";
import { demoKey } from "./demo-key";

test("keeps one key beside the data, and makes another when the desk does not know it", () =>
  withRollback(async (ctx) => {
    const folder = mkdtempSync(join(tmpdir(), "deskwise-key-"));
    const key = await demoKey(ctx, folder);
    expect(await authenticateApiKey(ctx, { key })).toMatchObject({ type: "api_key" });
    expect(statSync(join(folder, "demo.json")).mode & 0o777).toBe(0o600);
    expect(await demoKey(ctx, folder)).toBe(key);
    writeFileSync(join(folder, "demo.json"), JSON.stringify({ api_key: "dw_of-another-desk" }));
    expect(await demoKey(ctx, folder)).not.toBe(key);
    rmSync(folder, { recursive: true });
  }));
