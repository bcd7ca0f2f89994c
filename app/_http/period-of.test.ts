import { expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { periodOf } from "./period-of";

test("both days lie in the period, as the desk's own calendar has them", () => {
  onTestFinished(() => void provideEnv({ DESK_TIME_ZONE: "" }));
  provideEnv({ DESK_TIME_ZONE: "Asia/Shanghai" });
  const { createdAfter, createdBefore } = periodOf({ from: "2026-11-24", until: "2026-11-25" });
  expect([createdAfter, createdBefore].map((moment) => new Date(moment ?? "").toISOString())).toEqual(["2026-11-23T16:00:00.000Z", "2026-11-25T16:00:00.000Z"]);
  expect(periodOf({})).toEqual({ createdAfter: undefined, createdBefore: undefined });
});
