import { expect, test } from "vitest";
import { logger } from "./logger";

test("is one a process, as loud as the environment says", () => {
  expect(logger()).toBe(logger());
  expect(logger().level).toBe("silent");
});
