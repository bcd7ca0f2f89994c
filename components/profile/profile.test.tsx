import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/db/enums";
import { NOW, render } from "@/tests/support/render";
import { ConfirmCodeForm } from "./confirm-code-form";
import { Profile } from "./profile";
import { qrShape } from "./qr-shape";
import { RecoveryCodes } from "./recovery-codes";

const done = { ok: true as const, result: undefined };
const choices = { mentioned: true, assigned: false, answered: true, resolved: true, watched: false };
const person = {
  employeeId: "E-7",
  email: "lotte@desk.example",
  name: "Lotte Visser",
  department: "",
  role: "it_staff" as const,
  officeLocation: "Gent",
  locale: null,
  isActive: true,
  handlesConfidential: false,
  version: 1,
  createdAt: NOW,
  updatedAt: NOW,
};

const actions = {
  chooseLocale: () => Promise.resolve(),
  changeChoices: () => Promise.resolve({ ok: true as const, result: choices }),
  changePassword: () => Promise.resolve(done),
  signOutEverywhere: () => Promise.resolve(done),
  factor: { start: () => Promise.resolve({ ok: true as const, result: { otpauthUri: "otpauth://totp/x", qr: qrShape("otpauth://totp/x"), recoveryCodes: [] } }), confirm: () => Promise.resolve(done), stop: () => Promise.resolve(done) },
};

const drawn = (twoFactorEnabled = false, locale: Locale = "en") => render(<Profile person={{ ...person, twoFactorEnabled }} choices={choices} theme="dark" actions={actions} />, { locale });

test("facts that are not known are a dash, those that are stand under their name", () => {
  expect(drawn().all("dl")[0]?.all("div").map(({ text }) => text)).toEqual(["Name Lotte Visser", "E-mail lotte@desk.example", "Employee number E-7", "Department –", "Office Gent", "Role IT staff"]);
});

test("the boxes show what was chosen before", () => {
  const boxes = drawn().having("type", "checkbox").slice(0, 5);
  expect(boxes.map(({ attributes }) => "checked" in attributes)).toEqual([true, false, true, true, false]);
});

test.each(LOCALES)("the language of the page and the theme are marked as chosen, in %s", (locale) => {
  const chosen = drawn(false, locale).having("type", "radio").filter(({ attributes }) => "checked" in attributes);
  expect(chosen.map(({ attributes }) => attributes.value)).toEqual([locale, "dark"]);
});

test("one is told whether a second factor is asked for, and offered the other", () => {
  expect([drawn(false).text.includes("Set up"), drawn(false).text.includes("Turn off"), drawn(true).text.includes("Turn off")]).toEqual([true, false, true]);
});

test("password fields say to a password manager which one they are, and whose", () => {
  const form = drawn().all("form")[0];
  expect(form?.all("input").map(({ attributes }) => attributes.autocomplete)).toEqual(["username", "current-password", "new-password"]);
});

test("every part of the profile has a heading of its own that names it", () => {
  for (const section of drawn().all("section")) expect(section.having("id", section.attributes["aria-labelledby"] ?? "")[0]?.name).toBe("h2");
});

test("the secret is there to be scanned, typed and opened, and the code's field is filled by the phone", () => {
  const form = render(<ConfirmCodeForm otpauthUri="otpauth://totp/Deskwise:x?secret=ABCDEFGH" qr={{ size: 21, path: "M4 4h7v1h-7z" }} confirm={() => Promise.resolve(done)} onConfirmed={() => {}} onCancel={() => {}} />);
  expect([form.one("code").text, form.one("a").attributes.href]).toEqual(["ABCD EFGH", "otpauth://totp/Deskwise:x?secret=ABCDEFGH"]);
  const [code] = form.having("role", "img");
  expect([code?.attributes["aria-label"], code?.attributes.viewbox ?? code?.attributes.viewBox, code?.one("path").attributes.d]).toEqual(["QR code with the secret for the authenticator app", "0 0 21 21", "M4 4h7v1h-7z"]);
  expect([code?.one("rect").attributes.fill, code?.one("path").attributes.fill]).toEqual(["white", "black"]);
  expect(form.one("input").attributes.autocomplete).toBe("one-time-code");
});

test("recovery codes are all there, with the warning that they are shown this once", () => {
  const shown = render(<RecoveryCodes codes={["aaaaa-11111", "bbbbb-22222"]} onKept={() => {}} />);
  expect(shown.all("li").map(({ text }) => text)).toEqual(["aaaaa-11111", "bbbbb-22222"]);
  expect(shown.having("role", "status")[0]?.text).toContain("shown this once");
});
