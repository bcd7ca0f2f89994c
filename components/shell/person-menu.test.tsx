import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { PersonMenu } from "./person-menu";

const drawn = (name: string, locale: "zh" | "en" = "en") => render(<PersonMenu person={{ name, email: "x@desk.example", role: "employee" }} />, { locale });

test("the account's button says whose it is, not the initials that it shows", () => {
  const button = drawn("顾文悦", "zh").one("button");
  expect(button.text).toBe("悦 账户：顾文悦");
  expect(button.spoken).toBe("账户：顾文悦");
});

test("the account's menu is closed until it is asked for, and nothing of it is on the page", () => {
  const page = drawn("Lotte Visser");
  expect(page.one("button").attributes).toMatchObject({ "aria-haspopup": "menu", "aria-expanded": "false" });
  expect(page.text).not.toContain("x@desk.example");
});
