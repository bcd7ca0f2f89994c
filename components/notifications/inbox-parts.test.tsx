import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { InboxEmpty } from "./inbox-empty";
import { InboxPager } from "./inbox-pager";
import { InboxTabs } from "./inbox-tabs";
import { NotificationBell } from "./notification-bell";
import { unreadQuery } from "./unread-query";

test("the bell is quiet where nothing waits, and says so to who cannot see that", () => {
  const bell = render(<NotificationBell unread={0} />);
  expect([bell.one("a").attributes["aria-label"], bell.text]).toEqual(["Inbox, nothing unread", ""]);
});

test("a number too large for the sign is in the label all the same", () => {
  const bell = render(<NotificationBell unread={1_234} />).one("a");
  expect([bell.text, bell.attributes["aria-label"]]).toEqual(["99+", "Inbox, 1,234 unread"]);
});

test("what has come since the page was drawn is said aloud, what was there is not", () => {
  const queries = new QueryClient();
  queries.setQueryData(unreadQuery.queryKey, 4);
  const said = (node: React.ReactNode) => render(node, { queries }).having("role", "status").map(({ text }) => text);
  expect(said(<NotificationBell unread={3} />)).toEqual(["Inbox, 4 unread"]);
  expect(said(<NotificationBell unread={4} />)).toEqual([""]);
});

test("the tab that is shown is marked", () => {
  const tabs = (show: "unread" | "all") => render(<InboxTabs show={show} unread={2} />).all("a").map(({ text, attributes }) => [text, attributes["aria-current"]]);
  expect(tabs("unread")).toEqual([["Unread 2", "page"], ["All", undefined]]);
  expect(tabs("all")).toEqual([["Unread 2", undefined], ["All", "page"]]);
});

test("one goes on and back within what one was looking at", () => {
  const links = (cursor: string | undefined, nextCursor: string | null) => render(<InboxPager view={{ show: "all", cursor }} nextCursor={nextCursor} />).all("a").map(({ attributes }) => attributes.href);
  expect(links("a", "b")).toEqual(["/inbox?show=all", "/inbox?show=all&cursor=b"]);
  expect(links(undefined, null)).toEqual([]);
});

test("an empty inbox shows a way on: to all there is, or to what one wants to be told", () => {
  const way = (show: "unread" | "all") => render(<InboxEmpty show={show} />).one("a").attributes.href;
  expect([way("unread"), way("all")]).toEqual(["/inbox?show=all", "/profile#notifications"]);
});
