import type { Page } from "@playwright/test";
import axe from "axe-core";
import { LOCALES, type Locale } from "@/db/enums";
import { classConflicts } from "@/tests/support/class-conflicts";
import { sentences } from "./desk";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faults(page: Page, options: axe.RunOptions): Promise<{ id: string; nodes: { html: string; failureSummary?: string }[] }[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, { ...asked, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
  }, options);
}

/** What axe finds fault with, but for rules that a test excepts. */
export const violations = (page: Page, { except = [] }: { except?: string[] } = {}) =>
  faults(page, { runOnly: { type: "tag", values: TAGS }, rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) });

/** Words and signs too faint to read: what another theme's colours can be at fault for. */
export const faintWords = (page: Page) => faults(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): Map<string, string> {
  const pairs = Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[prefix + key, value]] : [...leaves(value, `${prefix}${key}.`)]));
  return new Map(pairs);
}

const SAID = Object.fromEntries(LOCALES.map((locale) => [locale, leaves(sentences[locale] as Tree)])) as Record<Locale, Map<string, string>>;

/** English sentences that another language says otherwise; "IT" is also the name of a department. */
const englishOf = (locale: Locale): string[] => {
  const own = new Set(SAID[locale].values());
  return [...SAID.en].filter(([key, text]) => SAID[locale].get(key) !== text && !own.has(text) && text.length > 3).map(([, text]) => text);
};

/** Words that stand in English alone, for text that is in no messages at all. */
const ENGLISH = String.raw`\b(the|and|your|with|from|this|which|when|they|has|been)\b`;

const NAMESPACES = Object.keys(sentences.en);

/** All that a page shows of itself in a language where it should not: keys, and English. What people wrote carries its own language and is left out; a title still on its way into the head is not shown. */
export function strangeWords(page: Page, locale: Locale): Promise<string[]> {
  const asked = { english: locale === "en" ? [] : englishOf(locale), pattern: locale === "en" ? "" : ENGLISH, namespaces: NAMESPACES };
  return page.evaluate(({ english, pattern, namespaces }) => {
    const known = new Set(english);
    const word = pattern ? new RegExp(pattern, "i") : undefined;
    const key = new RegExp(`^(${namespaces.join("|")})\\.[a-zA-Z_.]+$`);
    const isForeign = (element: Element) => element.closest("[lang]") !== document.documentElement || element.closest("script, style, title, kbd, code, pre, [data-verbatim]") !== null;
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !isForeign(parent)) texts.push(node.textContent?.trim() ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
      if (!isForeign(element)) for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.push(element.getAttribute(name)?.trim() ?? "");
    }
    return [...new Set(texts)].filter((text) => text !== "" && (key.test(text) || known.has(text) || word?.test(text)));
  }, asked);
}

/** Words of the desk that do not fit into their box, and how much wider the page is than the window. What people wrote may be cut: it is read on its own page. */
export function overflow(page: Page): Promise<{ sideways: number; cut: string[] }> {
  return page.evaluate(() => {
    const cut: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!ownText || element.closest("[lang]") !== document.documentElement || element.closest(".sr-only, [data-cut], option, select, textarea")) continue;
      const style = getComputedStyle(element);
      const hides = style.overflowX !== "visible" && style.overflowX !== "auto" && style.overflowX !== "scroll";
      if (hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) cut.push(element.textContent?.trim().slice(0, 60) ?? "");
    }
    return { sideways: document.documentElement.scrollWidth - window.innerWidth, cut };
  });
}

/** Class lists on the page in which the order of the style sheet decides what is seen. */
export async function unsettledLooks(page: Page): Promise<string[]> {
  const lists = await page.evaluate(() => [...document.body.querySelectorAll("[class]")].map((element) => element.getAttribute("class") ?? ""));
  return classConflicts(lists.filter((list) => !list.startsWith("lucide")));
}
