import { expect, onTestFinished, test } from "vitest";
import { raceDatabase } from "@/tests/support/race-database";
import { openExplainer } from "./explain-statement";

const { url } = raceDatabase({ connections: 1 });

test("explains a statement with the values that the query builder gave it, JSON as text among them", async () => {
  const { explain, close } = openExplainer(url);
  onTestFinished(close);
  const { plan, run_ms } = await explain({ text: "select * from jsonb_array_elements($1::jsonb) where $2::int > 0", values: ["[1, 2]", 1] });
  expect(plan.join("\n")).toContain("rows=2");
  expect(run_ms).toBeGreaterThanOrEqual(0);
});
