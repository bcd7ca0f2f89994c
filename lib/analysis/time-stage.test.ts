import { expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import { timeStage } from "./time-stage";

const observed = async () => (await metrics().analysisStageDuration.get()).values.find(({ labels, metricName }) => labels.stage === "retrieve" && metricName?.endsWith("_count"))?.value ?? 0;

test("gives the result with the whole milliseconds that it took, and counts them", async () => {
  const before = await observed();
  const [result, milliseconds] = await timeStage("retrieve", async () => "found");
  expect(result).toBe("found");
  expect(Number.isInteger(milliseconds) && milliseconds >= 0).toBe(true);
  expect(await observed()).toBe(before + 1);
});

test("a stage that fails is not counted", async () => {
  const before = await observed();
  await expect(timeStage("retrieve", () => Promise.reject(new Error("its own")))).rejects.toThrow("its own");
  expect(await observed()).toBe(before);
});
