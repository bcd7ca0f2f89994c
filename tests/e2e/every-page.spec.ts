import type { Page } from "@playwright/test";
import { LOCALES } from "@/db/enums";
import { choose, expect, test } from "./desk";
import { faintWords, overflow, strangeWords, unsettledLooks, violations } from "./look-at-page";
import { type DeskPage, PAGES } from "./pages";

const WIDTHS = [320, 390, 768, 1440, 2560] as const;

/** Widths at which axe looks. */
const AXE_WIDTHS = [390, 1440] as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

const addressOf = ({ address }: DeskPage, page: Page) => (typeof address === "string" ? address : address(page.request));

// A fault names itself, with its theme, language and width; a trace of each page would cost a fifth more.
test.use({ trace: "off" });

for (const shown of PAGES) {
  test.describe(shown.name, () => {
    test.use({ as: shown.as });

    test("has no fault in either theme, on a phone or a desk", async ({ page, baseURL }) => {
      const address = await addressOf(shown, page);
      for (const theme of ["light", "dark"] as const) {
        await choose(page, baseURL, { theme, locale: "en" });
        await open(page, address);
        expect(await unsettledLooks(page)).toEqual([]);
        for (const width of AXE_WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          // A theme changes colours alone.
          expect(await (theme === "light" ? violations(page) : faintWords(page)), `${theme}, ${width} px`).toEqual([]);
        }
      }
    });

    test("speaks each language, and fits in each from 320 to 2560 px", async ({ page, baseURL }) => {
      const address = await addressOf(shown, page);
      for (const locale of LOCALES) {
        await choose(page, baseURL, { locale });
        await open(page, address);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        expect(await strangeWords(page, locale), locale).toEqual([]);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await overflow(page), `${locale}, ${width} px`).toEqual({ sideways: 0, cut: [] });
        }
      }
    });
  });
}
