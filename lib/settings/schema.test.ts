import { expect, test } from "vitest";
import { changeSettingsInput, settings } from "./schema";

test("a change sets what it says: what is left out gets no default", () => {
  expect(changeSettingsInput.parse({})).toEqual({});
  expect(changeSettingsInput.parse({ autoCloseDays: null })).toEqual({ autoCloseDays: null });
});

test.each([1, 365])("%j days may be set, and are read as they were set", (autoCloseDays) => {
  expect(settings.parse(changeSettingsInput.parse({ autoCloseDays }))).toEqual({ autoCloseDays });
});

test.each([{ autoCloseDays: 0 }, { autoCloseDays: 366 }, { autoCloseDays: "3" }, { autoCloseDays: 3, days: 3 }])("%j is refused", (input) => {
  expect(changeSettingsInput.safeParse(input).success).toBe(false);
});
