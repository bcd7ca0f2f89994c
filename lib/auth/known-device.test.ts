import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { accountAttempt, deviceCookie } from "./known-device";

const MAIL = "wei@desk.example";
const back = (cookie: string) => new Headers({ cookie: `other=1; ${cookie.split(";")[0]}` });

test("a browser that has signed a mail in has a count of its own for that mail", () => {
  const [first, second] = [deviceCookie(MAIL), deviceCookie(MAIL)];
  const [limit, device] = accountAttempt(MAIL, back(first));
  expect([limit, device.length > 20]).toEqual(["device", true]);
  expect(accountAttempt(MAIL, back(second))).not.toEqual([limit, device]);
});

test.each<[string, (cookie: string) => string]>([
  ["none", () => "deskwise_locale=fr"],
  ["one of another mail", () => deviceCookie("lotte@desk.example")],
  ["one with another id", (cookie) => cookie.replace("deskwise_device=", "deskwise_device=x")],
  ["one whose signature is cut", (cookie) => (cookie.split(";")[0] ?? "").slice(0, -4)],
  ["one without a signature", (cookie) => cookie.split(".")[0] ?? ""],
])("a browser with %s counts for the account", (_, change) => {
  expect(accountAttempt(MAIL, back(change(deviceCookie(MAIL))))).toEqual(["account", MAIL]);
});

test("the mark goes to the sign-in alone, out of reach of scripts, and over https only where the desk is", () => {
  expect(deviceCookie(MAIL)).toMatch(/; Path=\/api\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  provideEnv({ APP_URL: "https://desk.example" });
  expect(deviceCookie(MAIL)).toMatch(/SameSite=Lax; Secure$/);
});
