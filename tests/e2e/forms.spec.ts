import { en, expect, test } from "./desk";

test.use({ as: "admin" });

test("what is wrong with a field is said in words, and no longer once it is changed", async ({ page }) => {
  await page.goto("/admin/settings");
  const days = page.getByRole("spinbutton", { name: en.Settings.autoCloseDays });
  await days.fill("3.5");
  await page.getByRole("button", { name: en.Settings.save, exact: true }).click();
  await expect(page.getByText(en.Errors.number_not_whole)).toBeVisible();
  await days.fill("3");
  await expect(page.getByText(en.Errors.number_not_whole)).toBeHidden();
});
