import type { Locator, Page } from "@playwright/test";

export const WAYS = ["mouse", "keyboard"] as const;

export type Way = (typeof WAYS)[number];

interface Keys {
  /** A shortcut that does the same, "Control+Enter", or "g i" for one key after the other. */
  key?: string;
  /** Leads from row to row in place of Tab. */
  walk?: string;
}

interface Met {
  /** Of all presses that led somewhere, the most for one place. */
  longestWay: number;
  /** Where the focus was lost, by what had it. */
  lostAfter: string[];
}

/** How somebody acts on a page. */
export interface Hands {
  /** Presses a button, follows a link, ticks a box, chooses from a menu. */
  press: (target: Locator, keys?: Keys) => Promise<void>;
  /** Writes in place of what a field says. */
  write: (field: Locator, text: string, keys?: Keys) => Promise<void>;
  /** Writes behind what a field says. */
  add: (field: Locator, text: string) => Promise<void>;
  /** Takes what is offered while one writes; the field keeps the focus. */
  take: (offer: Locator) => Promise<void>;
  /** What the keys met on their way; a pointer meets nothing. */
  met: () => Promise<Met>;
}

/** More presses than this to reach something is not reaching it. */
const MOST_PRESSES = 150;

/** A page that the server drew answers once React has taken it over, and its effects have run. */
async function awake(target: Locator): Promise<void> {
  await target.waitFor();
  await target.evaluate((element) => {
    const isTaken = () => !element.isConnected || Object.keys(element).some((name) => name.startsWith("__reactProps"));
    const look = (done: () => void) => requestIdleCallback(() => (isTaken() ? done() : look(done)), { timeout: 200 });
    return new Promise<void>((done) => void look(done));
  });
}

/** The key that leads from where the focus is towards an element; none once it is there. */
function keyTowards(target: Element): string | undefined {
  const active = document.activeElement ?? document.body;
  if (active === target) return undefined;
  const isAhead = active === document.body || (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === "radio" ? `radio ${element.name}` : element.closest("[role=menu], [role=tablist]");
  const group = groupOf(target);
  if (group && group === groupOf(active)) return isAhead ? "ArrowDown" : "ArrowUp";
  return isAhead ? "Tab" : "Shift+Tab";
}

const isTicked = (target: Locator) => target.evaluate((element) => element.matches("input[type=radio], input[type=checkbox]"));

export function byMouse(page: Page): Hands {
  return {
    press: async (target) => {
      await awake(target);
      await target.click();
    },
    write: async (field, text) => {
      await awake(field);
      await field.click();
      await field.fill(text);
    },
    add: async (field, text) => {
      await field.click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(text);
    },
    take: (offer) => offer.click(),
    met: async () => ({ longestWay: 0, lostAfter: [] }),
  };
}

export function byKeyboard(page: Page): Hands {
  const met: Met = { longestWay: 0, lostAfter: [] };
  let held: { what: string; path: string } | undefined;
  const here = () => new URL(page.url()).pathname;
  /** Once the focus is somewhere, it stays somewhere as long as the page is the same one. */
  const look = async () => {
    if (held?.path !== here()) return;
    const isSomewhere = page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 500 });
    await isSomewhere.catch(() => met.lostAfter.push(held?.what ?? ""));
  };
  const pressAll = async (keys: string) => {
    for (const key of keys.split(" ")) await page.keyboard.press(key);
  };
  const reach = async (target: Locator, walk?: string) => {
    await awake(target);
    await look();
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      const key = await target.evaluate(keyTowards);
      met.longestWay = Math.max(met.longestWay, presses);
      if (key === undefined) {
        held = { what: String(target), path: here() };
        return;
      }
      await page.keyboard.press(walk ?? key);
    }
    throw new Error(`no key leads to ${String(target)}`);
  };
  const goTo = async (field: Locator, key?: string) => {
    if (key) {
      await awake(field);
      await pressAll(key);
    }
    await reach(field);
  };
  return {
    press: async (target, { key, walk } = {}) => {
      if (key) {
        await awake(target);
        await look();
        return pressAll(key);
      }
      await reach(target, walk);
      await page.keyboard.press((await isTicked(target)) ? "Space" : "Enter");
    },
    write: async (field, text, { key } = {}) => {
      await goTo(field, key);
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    },
    add: async (field, text) => {
      await goTo(field);
      await page.keyboard.press("Control+End");
      await page.keyboard.type(text);
    },
    take: async (offer) => {
      await offer.waitFor();
      for (let presses = 0; (await offer.getAttribute("aria-selected")) !== "true"; presses++) {
        if (presses === MOST_PRESSES) throw new Error(`no arrow leads to ${String(offer)}`);
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
    },
    met: async () => {
      await look();
      return met;
    },
  };
}
