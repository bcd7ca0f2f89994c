import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { CompanyButton } from "./company-button";

test.each([["zh", "使用公司账户登录"], ["en", "Sign in with your company account"], ["fr", "Se connecter avec votre compte d'entreprise"], ["nl", "Aanmelden met uw bedrijfsaccount"]] as const)("is one button in %s", (locale, label) => {
  const page = render(<CompanyButton next="/tickets" />, { locale });
  expect(page.all("button").map(({ text }) => text)).toEqual([label]);
  expect(page.having("role", "alert")).toEqual([]);
});

test("says why somebody has come back", () => {
  expect(render(<CompanyButton next="/tickets" refusal="No such person." />).having("role", "alert").map(({ text }) => text)).toEqual(["No such person."]);
});
