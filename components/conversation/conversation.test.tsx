import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { Comment } from "@/lib/comments/schema";
import type { TicketDetail } from "@/lib/tickets/schema";
import { markupOf, NOW, render } from "@/tests/support/render";
import { shownDesk } from "@/tests/support/shown-desk";
import { CommentEntry } from "./comment-entry";
import { Conversation } from "./conversation";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const people = [{ employeeId: "E3", name: "Kees de Wit", role: "it_staff" as const }];
const at = new Date("2026-11-24T11:00:00Z");
const comment = (facts: Partial<Comment> = {}): Comment => ({ id: "1", body: "Is it plugged in?", visibility: "public", employeeId: "E3", writtenByType: "person", mentions: [], createdAt: at, ...facts });

const drawn = (facts: Partial<TicketDetail>, locale: Locale = "en") => render(<Conversation desk={shownDesk({ people, ...facts })}>here</Conversation>, { locale });
const entries = (facts: Partial<TicketDetail>, locale?: Locale) => drawn(facts, locale).all("li").map(({ text }) => text);

test.each([
  ["en", "Kees de Wit IT staff · 1 hr. ago Is it plugged in?", "Mireille Vantongeren Requester · 1 hr. ago Yes."],
  ["zh", "Kees de Wit IT 人员 · 1小时前 Is it plugged in?", "Mireille Vantongeren 报告人 · 1小时前 Yes."],
] as const)("each says who they are, what they are here and when, in %s", (locale, staff, requester) => {
  const said = entries({ comments: [comment(), comment({ id: "2", employeeId: "E0042", body: "Yes." })] }, locale).map((text) => text.replace(/^(KW|KD|MV) /, ""));
  expect(said).toEqual([staff, requester]);
});

test("a note among staff is told apart by a lock and a word, not by its ground alone", () => {
  const [reply, note] = drawn({ comments: [comment(), comment({ id: "2", visibility: "internal" })] }).all("li");
  expect(note?.text).toContain("Internal note");
  expect(note?.all("svg")).toHaveLength(1);
  expect(reply?.text).not.toContain("Internal note");
  expect(note?.attributes.class).toContain("bg-caution-soft");
  expect(reply?.attributes.class).not.toContain("bg-caution-soft");
});

test("people mentioned are called by name; an @ that mentions nobody stays as it was typed", () => {
  const page = drawn({ comments: [comment({ body: "@E3 and @E9 please", mentions: ["E3"] })] });
  expect(page.text).toContain("@Kees de Wit and @E9 please");
});

test("what speaks for itself is a connected system, not a person without a name", () => {
  expect(entries({ comments: [comment({ employeeId: null, writtenByType: "api_key" })] })[0]).toMatch(/^Connected system/);
});

test("the resolution is marked with the ticket's language; of a ticket taken up again it is an earlier one", () => {
  const solved = drawn({ status: "resolved", resolution: "Remplacé.", language: "fr", resolvedAt: at });
  expect(solved.having("lang", "fr").map(({ text }) => text)).toEqual(["Remplacé."]);
  expect(solved.having("aria-label", "Resolution")).toHaveLength(1);
  expect(drawn({ status: "in_progress", resolution: "Remplacé." }).having("aria-label", "Earlier resolution")).toHaveLength(1);
});

test("the reason of a reopening is quoted; that somebody answered is no reason", () => {
  const change = { id: "h1", changedField: "status", oldValue: "resolved", newValue: "in_progress", changedBy: "E0042", createdAt: at };
  expect(drawn({ history: [{ ...change, comment: "It is back." }] }).one("q").text).toBe("It is back.");
  expect(drawn({ history: [{ ...change, comment: "answered" }] }).all("q")).toEqual([]);
});

test("where nothing was said yet, that is said, and one can answer", () => {
  expect(drawn({}, "nl").text).toBe("Gesprek Er is nog niet geantwoord. here");
});

test("what a person wrote is shown as text", () => {
  expect(markupOf(<Conversation desk={shownDesk({ comments: [comment({ body: "<img src=x onerror=alert(1)>" })] })}>here</Conversation>)).not.toContain("<img");
});

test("a comment has the place that addresses lead to, takes the focus there, and is marked while it is pointed at", () => {
  const entry = (isPointed: boolean) => render(<CommentEntry desk={shownDesk({ people })} comment={comment({ id: "812" })} attachments={[]} isPointed={isPointed} />).one("li").attributes;
  const [plain, pointed] = [entry(false), entry(true)];
  expect([plain.id, plain.tabindex, pointed.id]).toEqual(["comment-812", "-1", "comment-812"]);
  expect([plain.class, pointed.class].map((names) => names?.split(" ").includes("outline-accent"))).toEqual([false, true]);
});
