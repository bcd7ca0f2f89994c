import { expect, test } from "vitest";
import type { Locale, Status } from "@/db/enums";
import { render } from "@/tests/support/render";
import { requesterReader, shownDesk, staffReader } from "@/tests/support/shown-desk";
import { Editor } from "./editor";
import { appended, keyFor, leftAfter } from "./reply-draft";

const drawn = (reader = staffReader, status: Status = "in_progress", locale: Locale = "en") => render(<Editor desk={shownDesk({ status }, reader)} />, { locale });

test.each([
  ["en", ["Reply", "Internal note"]],
  ["fr", ["Réponse", "Note interne"]],
] as const)("staff answer the requester or note among themselves, each in a panel of its own, in %s", (locale, words) => {
  const page = drawn(staffReader, "in_progress", locale);
  expect(page.having("role", "tab").map(({ text }) => text)).toEqual([...words]);
  expect(page.having("role", "tab").map(({ attributes }) => [attributes["aria-selected"], attributes.tabindex])).toEqual([["true", "0"], ["false", "-1"]]);
  expect(page.having("role", "tabpanel").map(({ attributes }) => "hidden" in attributes)).toEqual([false, true]);
  expect(page.all("textarea").map(({ attributes }) => attributes["aria-label"])).toEqual([...words]);
});

test("a requester has one way to answer, and no word of notes", () => {
  const page = drawn(requesterReader);
  expect(page.having("role", "tab")).toEqual([]);
  expect(page.all("textarea")).toHaveLength(1);
  expect(page.all("button").map(({ spoken }) => spoken)).toEqual(["Attach", "Send"]);
});

test("a requester is told that an answer reopens what is resolved", () => {
  expect(drawn(requesterReader, "resolved").one("textarea").attributes.placeholder).toBe("Still not right? Your answer reopens the ticket.");
  expect(drawn(requesterReader).one("textarea").attributes.placeholder).toBe("Write to IT");
});

test("only what is open can be resolved with the answer", () => {
  const words = (status: Status) => drawn(staffReader, status).all("button").map(({ spoken }) => spoken);
  expect(words("pending")).toContain("Send and resolve…");
  expect(words("resolved")).not.toContain("Send and resolve…");
});

test("a text that is taken over never takes the place of what is written", () => {
  expect(appended("", "Hello.")).toBe("Hello.");
  expect(appended("  \n", "Hello.")).toBe("Hello.");
  expect(appended("Dear Odile,\n", "Hello.")).toBe("Dear Odile,\n\nHello.");
});

test("what is typed while a text is on its way is left once it has arrived", () => {
  const left = (body: string) => leftAfter({ body, resolution: "Restarted." }, "Hello.");
  expect(["Hello.", "Hello.\n\nAnd one more thing", "Dear Odile, hello.", ""].map(left)).toEqual(["", "And one more thing", "Dear Odile, hello.", ""]);
});

test("the same text is sent under the same key, also by another tab; another text under another", () => {
  const key = keyFor({ body: "Hello.", resolution: "" });
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  const tried = { body: "Hello.", key };
  expect(keyFor({ body: "Hello.", resolution: "", tried })).toBe(key);
  expect(keyFor({ body: "Hello again.", resolution: "", tried })).not.toBe(key);
});
