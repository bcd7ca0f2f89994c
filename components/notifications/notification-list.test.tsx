import { expect, test } from "vitest";
import { LOCALES, NOTIFICATION_KINDS, type Locale } from "@/db/enums";
import type { Notification } from "@/lib/notifications/schema";
import { NOW, render } from "@/tests/support/render";
import { NotificationList } from "./notification-list";

let last = 0;

const notification = (given: Partial<Notification> = {}): Notification => ({
  id: String(++last),
  kind: "answered",
  ticket: { id: "7", ticketNumber: "TK20261124007", title: "Printer offline", language: "en" },
  commentId: null,
  causedByType: "person",
  causedBy: "E-1",
  causedByName: "Lotte Visser",
  createdAt: NOW,
  readAt: null,
  ...given,
});

const drawn = (notifications: Notification[], locale: Locale = "en") => render(<NotificationList notifications={notifications} now={NOW} markRead={() => Promise.resolve()} />, { locale });
const sentences = (notifications: Notification[], locale: Locale = "en") => drawn(notifications, locale).all("li").map((row) => row.all("p")[0]?.spoken);

test.each(LOCALES)("each kind has a sentence of its own that names who caused it, in %s", (locale) => {
  const said = sentences([...NOTIFICATION_KINDS.map((kind) => notification({ kind })), notification({ kind: "watched", commentId: "3" })], locale);
  expect(new Set(said).size).toBe(NOTIFICATION_KINDS.length + 1);
  for (const sentence of said) expect(sentence).toContain("Lotte Visser");
});

test("what no person caused is said of whatever did", () => {
  expect(sentences([notification({ causedByName: null, causedByType: "api_key", readAt: NOW }), notification({ causedByName: null, causedByType: "job", kind: "resolved", readAt: NOW })])).toEqual([
    "An integration replied",
    "The desk resolved the ticket",
  ]);
});

test("unread is a word, not a dot alone", () => {
  expect(sentences([notification(), notification({ readAt: NOW })])).toEqual(["Unread: Lotte Visser replied", "Lotte Visser replied"]);
});

test("a row leads to its ticket, and to the comment where there is one", () => {
  const links = drawn([notification(), notification({ commentId: "31" })]).all("a");
  expect(links.map(({ attributes, text }) => [attributes.href, text])).toEqual([
    ["/tickets/TK20261124007", "Printer offline"],
    ["/tickets/TK20261124007#comment-31", "Printer offline"],
  ]);
});

test.each([
  ["en", ["today", "yesterday", "Saturday, November 21"]],
  ["fr", ["aujourd’hui", "hier", "samedi 21 novembre"]],
] as const)("days have their names in %s", (locale, names) => {
  const rows = ["2026-11-24T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-21T09:00:00Z"].map((moment) => notification({ createdAt: new Date(moment) }));
  expect(drawn(rows, locale).all("h2").map(({ text }) => text)).toEqual(names);
});

test("a title is in its ticket's language, whatever the reader's", () => {
  const ticket = { id: "8", ticketNumber: "TK20261124008", title: "打印机离线", language: "zh" as const };
  expect(drawn([notification({ ticket })], "fr").one("a").attributes.lang).toBe("zh");
});
