import { beforeEach, expect, test } from "vitest";
import { bind, describeStatement, execute, flush, parse } from "../test-support/extended-query";
import { frame } from "../wire/frame";
import { FrameReader } from "../wire/frame-reader";
import { closeStatementMessage, queryMessage, syncMessage } from "../wire/frontend-messages";
import { GroupCollector, type MessageGroup } from "./message-group";
import { StatementNames } from "./statement-names";

let collector: GroupCollector;
beforeEach(() => {
  collector = new GroupCollector(new StatementNames(7), 10_000);
});

function collect(...messages: Buffer[]): MessageGroup[] {
  const reader = new FrameReader(10_000);
  reader.push(Buffer.concat(messages));
  const groups: MessageGroup[] = [];
  for (let next = reader.nextFrame(); next; next = reader.nextFrame()) {
    const group = collector.add(next);
    if (group) groups.push(group);
  }
  return groups;
}

test.each([
  ["Sync", syncMessage, "sync"],
  ["Query", queryMessage("select 1"), "query"],
  ["Flush", flush, "flush"],
])("ends a group at %s", (_, message, end) => {
  const groups = collect(message, parse("a", "select 1"));
  expect(groups.map((group) => group.end)).toEqual([end]);
});

test("gives statements names of this connection", () => {
  const [group] = collect(parse("a", "select 1"), describeStatement("a"), bind("a"), execute, syncMessage);
  const expected = [parse("gate_7_1", "select 1"), describeStatement("gate_7_1"), bind("gate_7_1"), execute, syncMessage];
  expect(group?.bytes).toEqual(Buffer.concat(expected));
});

test("closes the unnamed statement before it is parsed again, and hides that", () => {
  collect(parse("", "select 1"), syncMessage);
  const [group] = collect(closeStatementMessage("other"), parse("", "select 2"), bind(""), execute, syncMessage);
  const expected = [
    closeStatementMessage("gate_7_0"),
    closeStatementMessage("gate_7_1"),
    parse("gate_7_1", "select 2"),
    bind("gate_7_1"),
    execute,
    syncMessage,
  ];
  expect(group?.bytes).toEqual(Buffer.concat(expected));
  expect(group?.hiddenCloses).toEqual([false, true]);
  expect(group?.steps).toBe(5);
});

test("two statements pipelined unnamed stay two", () => {
  const groups = collect(parse("", "select 1"), bind(""), syncMessage, parse("", "select 2"), bind(""), syncMessage);
  expect(groups.map(({ hiddenCloses }) => hiddenCloses)).toEqual([[], [true]]);
});

test("leaves portals alone", () => {
  const closePortal = frame("C", Buffer.from("P"), "p1");
  expect(collect(closePortal, syncMessage)[0]).toMatchObject({ bytes: Buffer.concat([closePortal, syncMessage]), hiddenCloses: [false] });
});

test("reports what a text listens to, of Parse and Query alike", () => {
  const listens = [{ listen: true, channel: "a" }];
  expect(collect(parse("", "listen a"), syncMessage)[0]?.listens).toEqual(listens);
  expect(collect(queryMessage("listen a"))[0]?.listens).toEqual(listens);
});

test("drops copy data, as PostgreSQL does outside of a COPY", () => {
  expect(collect(frame("d", "1\n"), frame("c"), syncMessage)[0]?.bytes).toEqual(syncMessage);
});

test.each([
  ["an unknown type", frame("?")],
  ["a text without its end", frame("Q", Buffer.from("select 1"))],
  ["a name without its end", frame("P", Buffer.from("a"))],
])("refuses %s", (_, message) => {
  expect(() => collect(message)).toThrow(expect.objectContaining({ sqlState: "08P01" }));
});

test("refuses more bytes without a Sync than allowed", () => {
  const much = parse("a", "x".repeat(6_000));
  expect(() => collect(much, syncMessage, much, much)).toThrow(expect.objectContaining({ sqlState: "54000" }));
});
