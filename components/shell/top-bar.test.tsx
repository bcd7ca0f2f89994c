import { expect, test } from "vitest";
import type { Locale, Role } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import { NavLink } from "./nav-link";
import { MAIN_ID, SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

const bar = (role: Role, name = "Lotte Visser") => <TopBar person={{ name, email: "lotte@desk.example", role }} theme="dark" unread={3} chooseLocale={() => Promise.resolve()} />;
const drawn = (role: Role, locale: Locale = "en", path = "/tickets") => render(bar(role), { locale, path });

test.each([
  ["zh", "主导航", "仪表盘 工单 知识库 人员", "我的工单 知识库", "新建工单"],
  ["nl", "Hoofdnavigatie", "Dashboard Meldingen Kennisbank Mensen", "Mijn meldingen Kennisbank", "Nieuwe melding"],
] as const)("the bar names its links in %s, an employee's list as own tickets", (locale, label, tickets, own, fresh) => {
  expect(drawn("it_staff", locale).one("nav").attributes["aria-label"]).toBe(label);
  expect(drawn("it_staff", locale).one("nav").text).toBe(tickets);
  expect(drawn("employee", locale).one("nav").text).toBe(own);
  expect(drawn("employee", locale).having("href", "/tickets/new").map(({ spoken }) => spoken)).toEqual([fresh]);
});

test.each([
  ["zh", ["页面", "搜索或跳转", "zh 语言", "外观", "账户：Lotte Visser"]],
  ["nl", ["Pagina’s", "Zoek of ga naar", "nl Taal", "Thema", "Account: Lotte Visser"]],
] as const)("every control of the bar has a name in %s, though it shows a sign alone", (locale, names) => {
  expect(drawn("admin", locale).all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken)).toEqual(names);
});

test("the key that files a ticket is announced once, by its attribute", () => {
  const [link] = drawn("admin").having("href", "/tickets/new");
  expect(link?.attributes["aria-keyshortcuts"]).toBe("c");
  expect(link?.one("kbd").attributes["aria-hidden"]).toBe("true");
});

test("a link is marked as the current page on its page, and as the current place below it", () => {
  const current = (path: string) => render(<NavLink href="/tickets">Tickets</NavLink>, { path }).one("a").attributes["aria-current"];
  expect(current("/tickets")).toBe("page");
  expect(current("/tickets/TK20261124007")).toBe("true");
  expect(current("/ticketsore")).toBeUndefined();
});

test.each([["zh", "跳到主要内容"], ["nl", "Naar de inhoud"]] as const)("the first link of a page skips to its content, in %s", (locale, words) => {
  const link = render(<SkipLink />, { locale }).one("a");
  expect([link.text, link.attributes.href]).toEqual([words, `#${MAIN_ID}`]);
});

test.each([["en", "Inbox, 3 unread"], ["zh", "收件箱，3 条未读"], ["fr", "Boîte de réception, 3 non lues"]] as const)("the bell says in %s how much waits, which its sign alone would only show", (locale, label) => {
  const [bell] = drawn("employee", locale).having("href", "/inbox");
  expect([bell?.attributes["aria-label"], bell?.text, bell?.spoken]).toEqual([label, "3", ""]);
});

test("the palette's keys are announced with its button", () => {
  expect(drawn("employee").having("aria-keyshortcuts", "Control+K Meta+K").map(({ attributes }) => attributes["aria-haspopup"])).toEqual(["dialog"]);
});

test("a live page has nothing to say about being live", () => {
  expect(drawn("admin").having("role", "status").map(({ text }) => text)).toEqual(["", ""]);
});

test("the logo is a picture beside the name, not instead of it", () => {
  const [home] = drawn("admin").all("a");
  expect([home?.spoken, home?.attributes.href, home?.one("svg").attributes["aria-hidden"]]).toEqual(["Deskwise", "/tickets", "true"]);
});

test("a name that is markup is shown as text", () => {
  expect(markupOf(bar("admin", "<script>x</script>"))).not.toContain("<script>x");
});
