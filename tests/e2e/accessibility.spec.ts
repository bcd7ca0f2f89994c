import { en, expect, test } from "./desk";
import { violations } from "./look-at-page";

test.use({ as: "it_staff" });

test("menus have no fault while they are open", async ({ page }) => {
  await page.goto("/tickets");
  await page.getByRole("button", { name: `${en.TicketList.status} ${en.TicketFilters.open}` }).click();
  await expect(page.getByRole("menuitemradio", { name: en.Statuses.resolved, exact: true })).toBeVisible();
  // An open menu floats above the page, in none of its landmarks.
  expect(await violations(page, { except: ["region"] })).toEqual([]);
});
