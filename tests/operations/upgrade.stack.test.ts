import { expect, inject, test } from "vitest";
import { layOutFormerVersion } from "@/tests/soak/former-version";
import { runFormerTests } from "@/tests/soak/upgrade";

/** Tests that write and read most tables, many at once; `npm run soak -- upgrade` runs all of them. */
const SLICE = ["create-ticket", "create-comment", "save-draft", "update-employee", "pg-boss-queue"].map((name) => `${name}.race.test.ts`);

test("the version before the newest migration works on the schema of now", { timeout: 600_000 }, async () => {
  const former = await layOutFormerVersion();
  // A shallow clone has no former version: tests/architecture/migrations.test.ts still reads what each migration does.
  if (!former) return;
  try {
    const { passed, failed } = await runFormerTests(former, inject("nativeDatabaseUrl"), SLICE);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(3);
  } finally {
    await former.remove();
  }
});
