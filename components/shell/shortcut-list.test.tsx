import { expect, test } from "vitest";
import { ROLES } from "@/db/enums";
import { render } from "@/tests/support/render";
import { shortcutsOf } from "./shortcut-list";
import { ShortcutTable } from "./shortcut-table";

const [employee, staff] = ROLES;

test.each(ROLES)("no key means two things on one page, to %s", (role) => {
  for (const { shortcuts } of shortcutsOf(role)) {
    const keys = shortcuts.map(({ keys }) => keys.join(" "));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("nobody is told of keys to where they may not go", () => {
  const going = (role: "employee" | "admin") => shortcutsOf(role).find(({ name }) => name === "going")?.shortcuts.map(({ keys }) => keys.join(" "));
  expect(going("employee")).toEqual(["g t", "g k", "g i"]);
  expect(going("admin")).toEqual(["g d", "g t", "g k", "g p", "g a", "g i"]);
  expect(shortcutsOf("employee").some(({ forStaff }) => forStaff)).toBe(false);
});

test.each([["fr", "Aller à", "G puis I", "Boîte de réception"], ["zh", "转到", "G 再按 I", "收件箱"]] as const)("a sequence is told as one, in %s", (locale, group, keys, place) => {
  const [going] = render(<ShortcutTable role={employee} />, { locale }).having("aria-label", group);
  const rows = going?.all("div").map((row) => [row.one("dt").text, row.one("dd").text]);
  expect(rows).toContainEqual([place, keys]);
});

test("keys that are held together are two caps, named as on the keyboard of the language", () => {
  const caps = (locale: "nl" | "fr") => render(<ShortcutTable role={staff} />, { locale }).all("kbd").map(({ text }) => text);
  expect(caps("nl").slice(0, 2)).toEqual(["Ctrl", "K"]);
  expect(caps("nl")).toContain("Spatie");
  expect(caps("fr")).toContain("Entrée");
});
