import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { SetPasswordForm } from "./set-password-form";

test.each([["zh", "新密码", "设置密码"], ["en", "New password", "Set password"], ["fr", "Nouveau mot de passe", "Enregistrer le mot de passe"], ["nl", "Nieuw wachtwoord", "Wachtwoord instellen"]] as const)("asks for the new password in %s", (locale, label, submit) => {
  const page = render(<SetPasswordForm />, { locale, path: "/set-password" });
  expect(page.one("label").text).toBe(label);
  expect(page.one("button").text).toBe(submit);
});

test("password managers offer a new one, and a form that the browser alone sends keeps it out of the address", () => {
  const page = render(<SetPasswordForm />);
  expect(page.one("input").attributes).toMatchObject({ type: "password", autocomplete: "new-password" });
  expect(page.one("form").attributes.method).toBe("post");
  expect("disabled" in page.one("button").attributes).toBe(true);
});
