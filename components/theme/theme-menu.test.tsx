import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { THEMES } from "./theme";
import { ThemeMenu } from "./theme-menu";

test.each([["zh", "外观"], ["nl", "Thema"]] as const)("the theme's button shows a sign alone and is named in %s", (locale, label) => {
  const button = render(<ThemeMenu initial="light" />, { locale }).one("button");
  expect(button.attributes).toMatchObject({ "aria-label": label, "aria-haspopup": "menu", "aria-expanded": "false", type: "button" });
  expect(button.text).toBe("");
});

test("the sign tells which theme is worn", () => {
  const signs = THEMES.map((theme) => render(<ThemeMenu initial={theme} />).one("svg").attributes.class);
  expect(new Set(signs)).toHaveLength(THEMES.length);
});
