import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";
import { shownDetail } from "@/tests/support/shown-tickets";
import { markupOf, NOW, render } from "@/tests/support/render";
import { HistoryEntry } from "./history-entry";
import { TicketHistory } from "./ticket-history";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const entry = (facts: Partial<TicketHistoryEntry>): TicketHistoryEntry => ({ id: "1", changedField: "status", oldValue: null, newValue: null, changedBy: "E1", comment: null, createdAt: new Date("2026-11-24T11:00:00Z"), ...facts });

const names: Record<string, string> = { E1: "Odile Brandt", E2: "Kees de Wit" };
const said = (facts: Partial<TicketHistoryEntry>, locale: Locale = "en") => render(<HistoryEntry entry={entry(facts)} nameOf={(id) => names[id] ?? id} />, { locale }).one("li").all("span")[0]?.text;

test.each<[Partial<TicketHistoryEntry>, string, string]>([
  [{ newValue: "pending" }, "Odile Brandt created the ticket", "Odile Brandt 创建了工单"],
  [{ oldValue: "pending", newValue: "in_progress" }, "Odile Brandt changed the status from Pending to In progress", "Odile Brandt 将状态从“待处理”改为“处理中”"],
  [{ changedField: "category", oldValue: "other", newValue: "permission" }, "Odile Brandt changed the category from Other to Access", "Odile Brandt 将类别从“其他”改为“权限”"],
  [{ changedField: "priority", oldValue: "low", newValue: "urgent" }, "Odile Brandt changed the priority from Low to Urgent", "Odile Brandt 将优先级从“低”改为“紧急”"],
  [{ changedField: "assigned_to", newValue: "E2" }, "Odile Brandt assigned the ticket to Kees de Wit", "Odile Brandt 将工单分派给 Kees de Wit"],
  [{ changedField: "assigned_to", oldValue: "E2" }, "Odile Brandt unassigned the ticket", "Odile Brandt 取消了分派"],
  [{ changedField: "title", oldValue: "a", newValue: "b" }, "Odile Brandt edited the title", "Odile Brandt 修改了标题"],
  [{ changedField: "resolution", newValue: "b" }, "Odile Brandt wrote the resolution", "Odile Brandt 填写了解决方案"],
  [{ changedField: "attachments", newValue: "log.txt" }, "Odile Brandt attached log.txt", "Odile Brandt 添加了附件 log.txt"],
  [{ changedField: "internal_attachments", oldValue: "log.txt" }, "Odile Brandt removed the file log.txt", "Odile Brandt 移除了附件 log.txt"],
  [{ changedField: "confidential", newValue: "true" }, "Odile Brandt changed the confidentiality", "Odile Brandt 更改了保密设置"],
  [{ changedField: "deleted_at", newValue: "2026-11-24T11:00:00Z" }, "Odile Brandt hid the ticket", "Odile Brandt 隐藏了工单"],
  [{ changedField: "deleted_at", oldValue: "2026-11-24T11:00:00Z" }, "Odile Brandt brought the ticket back", "Odile Brandt 恢复了工单"],
  [{ changedField: "tags", newValue: "[]" }, "Odile Brandt changed the tags", "Odile Brandt 修改了标签"],
])("the change %j is one sentence in English and in Chinese", (facts, english, chinese) => {
  expect(said(facts)).toBe(english);
  expect(said(facts, "zh")).toBe(chinese);
});

test("what somebody wrote of a change is quoted, what the desk itself notes is not", () => {
  const quoted = (comment: string) => render(<HistoryEntry entry={entry({ newValue: "in_progress", oldValue: "resolved", comment })} nameOf={String} />).all("q").map(({ text }) => text);
  expect([quoted("It came back."), quoted("answered")]).toEqual([["It came back."], []]);
});

test("a field that the desk has no sentence for is named as it is", () => {
  expect(said({ changedField: "cost_centre", newValue: "7" }, "nl")).toBe("Odile Brandt wijzigde costCentre");
});

test("a value that is no word of the desk any more is shown as it was stored", () => {
  expect(said({ oldValue: "on_hold", newValue: "closed" })).toBe("Odile Brandt changed the status from on_hold to Closed");
});

test("who is not known by name is named by id", () => {
  expect(said({ changedBy: "E9", newValue: "pending" })).toBe("E9 created the ticket");
});

test("the actor's name stands out from the sentence", () => {
  expect(render(<HistoryEntry entry={entry({ changedField: "title" })} nameOf={() => "Odile Brandt"} />).one("li").all("span")[1]?.text).toBe("Odile Brandt");
});

test.each([["zh", "备注", "1小时前"], ["nl", "Opmerking", "1 uur geleden"]] as const)("a comment is a quotation with its name in %s, beside the moment", (locale, label, moment) => {
  const page = render(<HistoryEntry entry={entry({ changedField: "title", comment: "As agreed by phone." })} nameOf={(id) => id} />, { locale });
  expect(page.one("q").attributes["aria-label"]).toBe(label);
  expect(page.one("q").text).toBe("As agreed by phone.");
  expect(page.one("time").text).toBe(moment);
});

test("a change without a comment quotes nobody", () => {
  expect(render(<HistoryEntry entry={entry({})} nameOf={(id) => id} />).all("q")).toEqual([]);
});

test("names and comments that are markup are shown as text", () => {
  const markup = markupOf(<HistoryEntry entry={entry({ changedField: "title", comment: "<iframe src=x>" })} nameOf={() => "<strong>boss</strong>{actor}"} />);
  expect(markup).not.toMatch(/<iframe|<strong>/);
  expect(markup).toContain("&lt;strong&gt;boss&lt;/strong&gt;{actor}");
});

test("the history runs from the report on, and calls those who are known by name", () => {
  const history = [entry({ id: "1", changedBy: "E0042", newValue: "pending" }), entry({ id: "2", changedBy: "E7", changedField: "title" }), entry({ id: "3", changedBy: "E8", changedField: "tags" })];
  const page = render(<TicketHistory ticket={shownDetail({ history })} nameOf={(id) => ({ E0042: "Mireille Vantongeren", E7: "Rune Halvorsen" })[id] ?? id} />);
  expect(page.all("li").map(({ children }) => (children[0] instanceof Object ? children[0].text : ""))).toEqual([
    "Mireille Vantongeren created the ticket",
    "Rune Halvorsen edited the title",
    "E8 changed the tags",
  ]);
});

test("a moment that the status tells already is no line of its own", () => {
  const history = ["status", "resolution", "first_response_at", "resolved_at", "closed_at"].map((changedField, index) => entry({ id: String(index), changedField, oldValue: "pending", newValue: "resolved" }));
  expect(render(<TicketHistory ticket={shownDetail({ history })} nameOf={(id) => id} />).all("li")).toHaveLength(2);
});
