import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { CodeForm } from "./code-form";

test.each([
  ["zh", "验证码", ["确认", "重新开始"]],
  ["en", "Code", ["Confirm", "Start again"]],
  ["fr", "Code", ["Confirmer", "Recommencer"]],
  ["nl", "Code", ["Bevestigen", "Opnieuw beginnen"]],
] as const)("the second step asks for a code in %s, and leads back", (locale, label, buttons) => {
  const page = render(<CodeForm onSignedIn={() => Promise.resolve()} onStartAgain={() => {}} />, { locale });
  expect(page.one("label").text).toBe(label);
  expect(page.one("input").attributes).toMatchObject({ id: page.one("label").attributes.for, autocomplete: "one-time-code", name: "code" });
  expect(page.all("button").map(({ text }) => text)).toEqual(buttons);
  expect(page.one("form").attributes.method).toBe("post");
  expect(page.having("role", "alert")).toEqual([]);
});
