import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { setShortcuts, useShortcutsOn } from "./shortcut-setting";

const kept = new Map<string, string>();
let tab: EventTarget;

beforeEach(() => {
  kept.clear();
  tab = new EventTarget();
  vi.stubGlobal("localStorage", { setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) });
  vi.stubGlobal("window", tab);
  return () => vi.unstubAllGlobals();
});

test("shortcuts that are switched off stay off, and switching on leaves nothing behind", () => {
  setShortcuts(false);
  expect([...kept]).toEqual([["deskwise.shortcuts", "off"]]);
  setShortcuts(true);
  expect([...kept]).toEqual([]);
});

test("whoever shows the setting hears of a change after it was kept", () => {
  const heard: (string | undefined)[] = [];
  tab.addEventListener("deskwise:shortcuts", () => heard.push(kept.get("deskwise.shortcuts")));
  setShortcuts(false);
  setShortcuts(true);
  expect(heard).toEqual(["off", undefined]);
});

function Setting() {
  return useShortcutsOn() ? "on" : "off";
}

test("the server, which cannot know, takes shortcuts for on", () => {
  setShortcuts(false);
  expect(renderToStaticMarkup(<Setting />)).toBe("on");
});
