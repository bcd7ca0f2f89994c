import { beforeEach, expect, test, vi } from "vitest";
import { wear } from "./worn-theme";

const page = { cookie: "", documentElement: { dataset: {} as Record<string, string> } };
let tab: EventTarget;

beforeEach(() => {
  tab = new EventTarget();
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", tab);
  return () => vi.unstubAllGlobals();
});

test("a theme is on the page and kept for the server before anybody hears of it", () => {
  const heard: unknown[] = [];
  tab.addEventListener("deskwise:theme", () => heard.push([page.documentElement.dataset.theme, page.cookie.split("; ")[0]]));
  wear("dark");
  wear("system");
  expect(heard).toEqual([["dark", "deskwise_theme=dark"], ["system", "deskwise_theme=system"]]);
});
