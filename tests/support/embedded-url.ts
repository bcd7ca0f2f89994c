import { inject } from "vitest";
import { envOfTests } from "@/scripts/test/env-of-tests";

/** The embedded database of the worker that runs this test. */
export function embeddedDatabaseUrl(): string {
  const { VITEST_POOL_ID = 1 } = envOfTests();
  const url = inject("databaseUrls")[VITEST_POOL_ID - 1];
  if (!url) throw new RangeError(`no database for worker ${VITEST_POOL_ID}`);
  return url;
}
