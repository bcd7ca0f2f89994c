import { expect, it } from "vitest";
import { themeOf } from "./theme";

it.each([["dark", "dark"], ["light", "light"], ["system", "system"], ["sepia", "system"], [undefined, "system"]])("reads the cookie %s as %s", (cookie, theme) => {
  expect(themeOf(cookie)).toBe(theme);
});
