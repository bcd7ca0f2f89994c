import { en, expect, loginOf, openSession, sentences, test } from "./desk";

test("a wrong password is answered by a sentence, and nothing typed is lost", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel(en.SignIn.email).fill(loginOf("employee").email);
  await page.getByLabel(en.SignIn.password).fill("not the password");
  await page.getByRole("button", { name: en.SignIn.submit }).click();
  await expect(page.getByRole("alert").filter({ hasText: en.Errors.sign_in_failed })).toBeVisible();
  await expect(page.getByLabel(en.SignIn.email)).toHaveValue(loginOf("employee").email);
});

test("the sentence is in the reader's language", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: en.Desk.language }).click();
  await page.getByRole("menuitemradio", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: sentences.zh.SignIn.title })).toBeVisible();
  await page.getByLabel(sentences.zh.SignIn.email).fill("nobody@meridiaan.example");
  await page.getByLabel(sentences.zh.SignIn.password).fill("not the password");
  await page.getByRole("button", { name: sentences.zh.SignIn.submit }).click();
  await expect(page.getByRole("alert").filter({ hasText: sentences.zh.Errors.sign_in_failed })).toBeVisible();
});

test("a demo login is filled in by one click and leads to the tickets", async ({ page }) => {
  await page.goto("/sign-in");
  const demo = page.getByRole("region", { name: en.SignIn.demo });
  await demo.getByRole("button", { name: en.Roles.it_staff }).click();
  await page.getByRole("button", { name: en.SignIn.submit }).click();
  await expect(page).toHaveURL(/\/tickets$/);
  await expect(page.getByRole("heading", { level: 1, name: en.TicketList.heading })).toBeVisible();
});

test("a deep link asks for sign-in first and then leads there", async ({ page }) => {
  await page.goto("/tickets?status=closed");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftickets%3Fstatus%3Dclosed$/);
  await page.getByRole("button", { name: en.Roles.employee }).click();
  await page.getByRole("button", { name: en.SignIn.submit }).click();
  await expect(page).toHaveURL(/\/tickets\?status=closed$/);
});

test("signing out ends the session", async ({ page, playwright, baseURL }) => {
  // A session of its own: the other tests share theirs.
  const own = await openSession(playwright, baseURL, "admin");
  await page.context().addCookies(own.cookies);
  await page.goto("/tickets");
  await page.getByRole("button", { name: en.Desk.account.split("{")[0] }).click();
  await page.getByRole("menuitem", { name: en.Desk.signOut }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/tickets");
  await expect(page).toHaveURL(/\/sign-in$/);
});
