import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { choose, en, expect, test } from "./desk";

const WIDTHS = [390, 1440] as const;
const THEMES = ["light", "dark"] as const;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page, { except = [] }: { except?: string[] } = {}) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).disableRules(except).analyze();
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
}

const PAGES = [
  { name: "the list", as: "it_staff", address: "/tickets", heading: en.TicketList.heading },
  { name: "a filtered list", as: "it_staff", address: "/tickets?status=closed&category=network&sort=updated_at", heading: en.TicketList.heading },
  { name: "an empty list", as: "it_staff", address: "/tickets?search=qqqqqqqqqq", heading: en.TicketList.heading },
  { name: "the form", as: "it_staff", address: "/tickets/new", heading: en.NewTicket.heading },
  { name: "own tickets", as: "employee", address: "/tickets", heading: en.TicketList.ownHeading },
  { name: "a page that is not there", as: "employee", address: "/tickets/TK20200101001", heading: en.States.notFound },
  { name: "sign-in", as: "nobody", address: "/sign-in", heading: en.SignIn.title },
] as const;

for (const { name, as, address, heading } of PAGES) {
  test.describe(name, () => {
    test.use({ as });
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        test(`has no fault in ${theme} at ${width} px`, async ({ page, baseURL }) => {
          await choose(page, baseURL, { theme, locale: "en" });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(address);
          await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
          expect(await violations(page)).toEqual([]);
        });
      }
    }

    test("needs no sideways scrolling at 320 px", async ({ page, baseURL }) => {
      for (const locale of ["zh", "en", "fr", "nl"] as const) {
        await choose(page, baseURL, { locale });
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), locale).toBe(320);
      }
    });
  });
}

test.describe("a ticket with its analysis", () => {
  test.use({ as: "it_staff" });

  test("has no fault in either theme, at any width", async ({ page, baseURL, request }) => {
    const text = { title: "Blue screen after the BIOS update", description: "0x0000007B on every boot since yesterday's BIOS update." };
    const { ticket_number: number } = await (await request.post("/api/tickets", { data: text })).json();
    await page.goto(`/tickets/${number}`);
    await expect(page.getByRole("region", { name: en.Analysis.howMade })).toBeVisible({ timeout: 30_000 });
    for (const theme of THEMES) {
      for (const width of [...WIDTHS, 320]) {
        await choose(page, baseURL, { theme, locale: "en" });
        await page.setViewportSize({ width, height: 900 });
        await page.reload();
        await expect(page.getByRole("region", { name: en.Analysis.howMade })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  });

  test("menus have no fault while they are open", async ({ page }) => {
    await page.goto("/tickets");
    await page.getByRole("button", { name: `${en.TicketList.status} ${en.TicketFilters.open}` }).click();
    await expect(page.getByRole("menuitemradio", { name: en.Statuses.resolved })).toBeVisible();
    // An open menu floats above the page, in none of its landmarks.
    expect(await violations(page, { except: ["region"] })).toEqual([]);
  });
});
