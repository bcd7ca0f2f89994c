import { expect, it } from "vitest";
import { duration } from "./duration";

it.each([[0, 0, "millisecond"], [84, 84, "millisecond"], [999, 999, "millisecond"], [1000, 1, "second"], [1449, 1.4, "second"], [61_300, 61.3, "second"]] as const)(
  "reads %d as %d %s",
  (milliseconds, value, unit) => {
    expect(duration(milliseconds)).toEqual({ value, unit });
  },
);
