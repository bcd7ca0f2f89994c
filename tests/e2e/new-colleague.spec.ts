import type { Page } from "@playwright/test";
import { codeOf } from "../support/app-code";
import { en, expect, sentences, test } from "./desk";

test.use({ as: "admin" });

const { nl } = sentences;
const PASSWORD = "vier woorden achter elkaar";

/** Somebody new, and the link that an administrator sends them. */
async function invite(admin: Page): Promise<{ email: string; url: string }> {
  const employeeId = `E-NEW-${Date.now()}`;
  const email = `${employeeId.toLowerCase()}@meridiaan.example`;
  const made = await admin.request.post("/api/employees", { data: { employee_id: employeeId, email, name: "Nieuwe Collega", locale: "nl" } });
  expect(made.status(), await made.text()).toBe(201);
  const link = await admin.request.post(`/api/employees/${employeeId}/password-link`);
  return { email, url: ((await link.json()) as { url: string }).url };
}

async function giveCredentials(page: Page, email: string): Promise<void> {
  await page.getByLabel(nl.SignIn.email).fill(email);
  await page.getByLabel(nl.SignIn.password).fill(PASSWORD);
  await page.getByRole("button", { name: nl.SignIn.submit, exact: true }).click();
}

test("somebody new sets a password by a link, signs in, and is asked for a code once there is a second factor", async ({ page, browser, baseURL }) => {
  const { email, url } = await invite(page);
  const context = await browser.newContext({ baseURL, locale: "nl-NL", storageState: { cookies: [], origins: [] } });
  const own = await context.newPage();

  await own.goto(url.replace(/^https?:\/\/[^/]+/, ""));
  await own.getByLabel(nl.SetPassword.password).fill("kort");
  await own.getByRole("button", { name: nl.SetPassword.submit }).click();
  await expect(own.getByText(nl.Errors.text_too_short.replace("{minimum}", "8"))).toBeVisible();
  await own.getByLabel(nl.SetPassword.password).fill(PASSWORD);
  await own.getByRole("button", { name: nl.SetPassword.submit }).click();
  await expect(own.getByRole("status")).toHaveText(nl.SetPassword.done);
  await own.getByRole("link", { name: nl.SetPassword.signIn }).click();
  await giveCredentials(own, email);
  await expect(own).toHaveURL(/\/tickets$/);

  const started = await own.request.post("/api/me/second-factor", { data: { password: PASSWORD } });
  const { otpauth_uri: otpauthUri, recovery_codes: recoveryCodes } = (await started.json()) as { otpauth_uri: string; recovery_codes: string[] };
  expect((await own.request.post("/api/me/second-factor/confirm", { data: { code: await codeOf(otpauthUri) } })).status()).toBe(204);
  await own.request.post("/api/me/sign-out-everywhere");

  await own.goto("/tickets?status=closed");
  await giveCredentials(own, email);
  await own.getByLabel(nl.SignIn.code).fill("wrong");
  await own.getByRole("button", { name: nl.SignIn.confirm }).click();
  await expect(own.getByRole("alert").filter({ hasText: nl.Errors.second_factor_wrong })).toBeVisible();
  await own.getByLabel(nl.SignIn.code).fill(recoveryCodes[0] ?? "");
  await own.getByRole("button", { name: nl.SignIn.confirm }).click();
  await expect(own).toHaveURL(/\/tickets\?status=closed$/);
  await context.close();
});

test("a link that was never made is answered by a sentence, in the reader's language", async ({ page }) => {
  await page.goto("/set-password#nothing");
  await page.getByLabel(en.SetPassword.password).fill(PASSWORD);
  await page.getByRole("button", { name: en.SetPassword.submit }).click();
  await expect(page.getByText(en.Errors.password_link_unknown)).toBeVisible();
});
