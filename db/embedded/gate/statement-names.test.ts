import { expect, test } from "vitest";
import { bind, parse } from "../test-support/extended-query";
import type { Frame } from "../wire/frame-reader";
import { closeStatementMessage } from "../wire/frontend-messages";
import { StatementNames } from "./statement-names";

const asIs = (sql: string) => sql;
const asFrame = (bytes: Buffer): Frame => ({ type: bytes.toString("latin1", 0, 1), bytes });

test("the same name in two connections means two statements", () => {
  const [first, second] = [new StatementNames(1), new StatementNames(2)];
  const given = asFrame(parse("s1", "select 1"));
  expect(first.parse(given, asIs).parse).toEqual(parse("gate_1_1", "select 1"));
  expect(second.parse(given, asIs).parse).toEqual(parse("gate_2_1", "select 1"));
});

test("names that differ only after 63 bytes stay different, though PostgreSQL would cut them", () => {
  const names = new StatementNames(1);
  const long = "n".repeat(63);
  names.parse(asFrame(parse(`${long}a`, "select 1")), asIs);
  names.parse(asFrame(parse(`${long}b`, "select 2")), asIs);
  expect(names.bind(asFrame(bind(`${long}a`)))).toEqual(bind("gate_1_1"));
  expect(names.bind(asFrame(bind(`${long}b`)))).toEqual(bind("gate_1_2"));
});

test("a closed statement is not known any more", () => {
  const names = new StatementNames(1);
  names.parse(asFrame(parse("a", "select 1")), asIs);
  expect(names.close(asFrame(closeStatementMessage("a")))).toEqual(closeStatementMessage("gate_1_1"));
  expect(names.bind(asFrame(bind("a")))).toEqual(bind("gate_1_0"));
});

test("closes what is left open, once", () => {
  const names = new StatementNames(1);
  names.parse(asFrame(parse("a", "select 1")), asIs);
  names.parse(asFrame(parse("", "select 2")), asIs);
  const expected = Buffer.concat([closeStatementMessage("gate_1_1"), closeStatementMessage("gate_1_2")]);
  expect(names.closeAll()).toEqual(expected);
  expect(names.closeAll()).toHaveLength(0);
});
