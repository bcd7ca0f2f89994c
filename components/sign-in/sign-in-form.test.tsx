import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import type { DemoLogin } from "./demo-logins";
import { SignInForm } from "./sign-in-form";

const logins: DemoLogin[] = [
  { email: "lotte@desk.example", password: "sesame-for-lotte", role: "it_staff" },
  { email: "wei@desk.example", password: "sesame-for-wei", role: "employee" },
];

const form = (demoLogins: readonly DemoLogin[]) => <SignInForm next="/tickets" demoLogins={demoLogins} adoptLocale={() => Promise.resolve()} />;
const drawn = (demoLogins: readonly DemoLogin[] = [], locale: Locale = "en") => render(form(demoLogins), { locale });

test.each([["zh", ["邮箱", "密码"], "登录"], ["nl", ["E-mail", "Wachtwoord"], "Aanmelden"]] as const)("the sign-in form asks in %s, each field with its label", (locale, labels, submit) => {
  const page = drawn([], locale);
  expect(page.all("label").map(({ text }) => text)).toEqual(labels);
  expect(page.all("label").map(({ attributes }) => attributes.for)).toEqual(page.all("input").map(({ attributes }) => attributes.id));
  expect(page.one("button").text).toBe(submit);
});

test("password managers find their fields", () => {
  expect(drawn().all("input").map(({ attributes }) => [attributes.type, attributes.name, attributes.autocomplete])).toEqual([
    ["email", "email", "username"],
    ["password", "password", "current-password"],
  ]);
});

test("a form sent by the browser alone never puts the password into the address", () => {
  const page = drawn();
  expect(page.one("form").attributes.method).toBe("post");
  expect("disabled" in page.one("button").attributes).toBe(true);
});

test("nobody has failed to sign in yet, so nothing is alerted", () => {
  expect(drawn().having("role", "alert")).toEqual([]);
});

test("a desk that is no demo offers no logins", () => {
  const page = drawn();
  expect(page.all("section")).toEqual([]);
  expect(page.all("button")).toHaveLength(1);
});

test.each([
  ["zh", "演示账户", ["IT 人员 lotte@desk.example", "员工 wei@desk.example"]],
  ["nl", "Demo-accounts", ["IT-medewerker lotte@desk.example", "Medewerker wei@desk.example"]],
] as const)("a demo offers its logins by role in %s, as buttons that only fill the form", (locale, label, offered) => {
  const section = drawn(logins, locale).one("section");
  expect(section.attributes["aria-label"]).toBe(label);
  expect(section.all("button").map(({ text }) => text)).toEqual(offered);
  expect(section.all("button").map(({ attributes }) => attributes.type)).toEqual(["button", "button"]);
});

test("a demo's passwords are not written on the page", () => {
  expect(markupOf(form(logins))).not.toContain("sesame");
});
