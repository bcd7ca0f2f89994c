import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import type { Locale, Role } from "@/db/enums";
import { choose, type sentences } from "./desk";
import type { Hands } from "./hands";

/** Somebody at the desk: a page of their own in their language, and how they act on it. */
export interface Person extends Hands {
  page: Page;
  locale: Locale;
  words: (typeof sentences)[Locale];
  /** Opens an address of the desk. */
  open: (address: string) => Promise<void>;
  /** The API as a role, for what is there before the job begins and to see what it came to. */
  api: (role: Role) => Promise<APIRequestContext>;
  /** Somebody else, at a page of their own. */
  colleague: (role: Role) => Promise<Person>;
}

interface Setting {
  browser: Browser;
  baseURL: string | undefined;
  locale: Locale;
  words: Person["words"];
  api: Person["api"];
  hands: (page: Page) => Hands;
  /** Told of each page that is opened. */
  onPage: (page: Page, hands: Hands) => Promise<void>;
}

/** @param role whose session the page has */
export async function personAt(setting: Setting, role: Role): Promise<Person> {
  const { browser, baseURL, locale, words, api, onPage } = setting;
  const context = await browser.newContext({ baseURL, storageState: await (await api(role)).storageState() });
  const page = await context.newPage();
  await choose(page, baseURL, { locale });
  const hands = setting.hands(page);
  await onPage(page, hands);
  const open = async (address: string) => {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  };
  return { ...hands, page, locale, words, open, api, colleague: (other) => personAt(setting, other) };
}
