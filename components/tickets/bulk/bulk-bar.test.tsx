import { expect, test } from "vitest";
import { ListStoreContext } from "@/components/tickets/list/list-context";
import { ListStore } from "@/components/tickets/list/list-store";
import { listedRow } from "@/components/tickets/list/listed-row";
import type { Locale, Status } from "@/db/enums";
import { render } from "@/tests/support/render";
import { shownTicket } from "@/tests/support/shown-tickets";
import { BulkBar } from "./bulk-bar";
import { RefusedList } from "./refused-list";

const nothing = { ok: true as const, result: { done: [], refused: [] } };
const tools = { me: { employeeId: "E1", name: "Owen Tasker" }, names: {}, changeTickets: async () => nothing };

function bar(statuses: Status[], selected: string[], locale: Locale = "en") {
  const rows = statuses.map((status, index) => listedRow(shownTicket({ id: String(index), status })));
  const store = new ListStore(rows.map(({ id }) => id));
  for (const id of selected) store.toggle(id);
  return render(
    <ListStoreContext value={store}>
      <BulkBar rows={rows} tools={tools} isAssigning={false} setAssigning={() => {}} focusList={() => {}} />
    </ListStoreContext>,
    { locale },
  );
}

test.each([
  ["zh", "已选 2 张", ["分派", "解决", "优先级", "类别", "标签", "更多操作", "取消选择"]],
  ["nl", "2 geselecteerd", ["Toewijzen", "Oplossen", "Prioriteit", "Categorie", "Labels", "Meer acties", "Selectie opheffen"]],
] as const)("it says in %s how many are selected and what can be done to them", (locale, count, actions) => {
  const page = bar(["pending", "pending", "closed"], ["0", "2"], locale);
  expect(page.having("role", "status").map(({ spoken }) => spoken)).toEqual([count]);
  expect(page.all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken)).toEqual(actions);
});

test("without a selection there is no bar", () => {
  expect(bar(["pending"], []).having("role", "toolbar")).toEqual([]);
});

test("resolving is offered where some selected ticket can be resolved", () => {
  const resolve = (statuses: Status[]) => bar(statuses, ["0", "1"]).all("button").find(({ spoken }) => spoken === "Resolve")?.attributes["aria-disabled"];
  expect(resolve(["closed", "pending"])).toBe("false");
  expect(resolve(["closed", "resolved"])).toBe("true");
});

test("each refused ticket is named with its reason and leads to its page; one that is not there is named as it was asked for", () => {
  const refused = [
    { id: "7", ticketNumber: "TK20261124007", sentence: "This move is not allowed." },
    { id: "99", ticketNumber: null, sentence: "There is no such ticket." },
  ];
  const page = render(<RefusedList refused={refused} rows={[listedRow(shownTicket({ language: "fr", title: "Lecteur en panne" }))]} />);
  expect(page.all("li").map(({ spoken }) => spoken)).toEqual(["TK20261124007 Lecteur en panne This move is not allowed.", "99 There is no such ticket."]);
  expect(page.one("a").attributes.href).toBe("/tickets/TK20261124007");
  expect(page.having("lang", "fr")).toHaveLength(1);
});
