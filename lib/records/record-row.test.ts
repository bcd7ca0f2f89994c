import { PgDialect } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { aiFeedback } from "@/db/schema/ai-responses";
import { inPeriod } from "./record-row";

test("a period includes its beginning and not its end, and is no condition where there is none", () => {
  const condition = inPeriod(aiFeedback.createdAt, { createdAfter: "2026-11-01T00:00:00Z", createdBefore: "2026-11-02T00:00:00Z" });
  expect(condition && new PgDialect().sqlToQuery(condition).sql).toMatch(/"created_at" >= \$1 and .*"created_at" < \$2/);
  expect(inPeriod(aiFeedback.createdAt, {})).toBeUndefined();
});
