import { AUTONYMS } from "@/components/locale/autonyms";
import type { Locale } from "@/db/enums";
import { en, expect, sentences, test } from "./desk";

test.use({ as: "admin" });

test("the language changes at once, and stays", async ({ page }) => {
  await page.goto("/tickets");
  const html = page.locator("html");
  let present = en;
  for (const locale of ["zh", "fr", "en", "nl"] as const satisfies readonly Locale[]) {
    await page.getByRole("button", { name: present.Desk.language }).click();
    await page.getByRole("menuitemradio", { name: AUTONYMS[locale] }).click();
    present = sentences[locale];
    await expect(page.getByRole("heading", { level: 1, name: present.TicketList.heading })).toBeVisible();
    await expect(html).toHaveAttribute("lang", locale);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: present.TicketList.heading })).toBeVisible();
    await expect(html).toHaveAttribute("lang", locale);
  }
});

for (const [theme, scheme] of [["dark", "dark"], ["light", "light"]] as const) {
  test(`the ${theme} theme is put on at once, and the server draws the next page in it`, async ({ page }) => {
    await page.goto("/tickets");
    await page.getByRole("button", { name: en.Theme.label }).click();
    await page.getByRole("menuitemradio", { name: en.Theme[theme] }).click();
    await expect(page.locator("html")).toHaveCSS("color-scheme", scheme);
    const answer = await page.reload();
    expect(await answer?.text()).toContain(`data-theme="${theme}"`);
    await expect(page.locator("html")).toHaveCSS("color-scheme", scheme);
  });
}

test("the system's theme is followed until one is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/tickets");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.emulateMedia({ colorScheme: "light" });
  expect(await background()).not.toBe(dark);
});
