import { describe, expect, test } from "vitest";
import { chainMac, digestValues, headSeal, newSalt } from "./chain";
import { type HistoryRow, historyLink } from "./chain-rows";
import { type Head, walkChain } from "./walk-chain";

const key = "the-desk's";
const ERASURE = "41";

/** A chain as the desk writes it: status, then priorities. */
function makeChain(count: number): HistoryRow[] {
  let previous: Buffer | null = null;
  return Array.from({ length: count }, (_, index) => {
    const row = { ticketId: "7", position: index + 1, version: index + 1, changedField: "priority", oldValue: "low", newValue: `value ${index}`, comment: null, changedByType: "person" as const, changedBy: "E-1", createdAt: new Date(1_000 * index) };
    const salt = newSalt();
    const digest = digestValues(salt, row);
    previous = chainMac(key, row, digest, previous);
    return { ...row, id: String(index + 100), salt, digest, mac: previous, erasureId: null };
  });
}

const sealed = (rows: readonly HistoryRow[]): Head => {
  const { position: length, mac } = rows.at(-1) as HistoryRow;
  return { length, mac, seal: headSeal(key, "7", length, mac) };
};

function firstBreak(rows: readonly HistoryRow[], head: Head | undefined) {
  const walk = walkChain({ key, chain: "7", erasures: new Set([ERASURE]) });
  for (const row of rows) walk.step(historyLink(key, row));
  return walk.end(head);
}

const rows = makeChain(4);
const head = sealed(rows);
const altered = (at: number, values: Partial<HistoryRow>) => rows.map((row, index) => (index === at ? { ...row, ...values } : row));

const erased = { oldValue: null, newValue: null, comment: null, salt: null, erasureId: ERASURE };

test("a chain that nobody touched is whole, with erased values too", () => {
  expect(firstBreak(rows, head)).toBeUndefined();
  expect(firstBreak(altered(2, erased), head)).toBeUndefined();
});

describe("values", () => {
  test("that were altered do not fit their digest, and with a new digest not their mac", () => {
    expect(firstBreak(altered(1, { newValue: "x" }), head)).toEqual({ fault: "values_altered", position: 2 });
    const salt = newSalt();
    const rehashed = { newValue: "x", salt, digest: digestValues(salt, { oldValue: "low", newValue: "x", comment: null }) };
    expect(firstBreak(altered(1, rehashed), head)).toEqual({ fault: "row_altered", position: 2 });
  });

  test("that are gone without an erasure, or with one that was none, or that are still there, are named", () => {
    expect(firstBreak(altered(1, { ...erased, erasureId: null }), head)).toEqual({ fault: "values_removed", position: 2 });
    expect(firstBreak(altered(1, { ...erased, erasureId: "42" }), head)).toEqual({ fault: "erasure_false", position: 2 });
    expect(firstBreak(altered(1, { ...erased, newValue: "x" }), head)).toEqual({ fault: "erasure_false", position: 2 });
    expect(firstBreak(altered(1, { erasureId: ERASURE }), head)).toEqual({ fault: "erasure_false", position: 2 });
  });
});

describe("rows", () => {
  test.each<Partial<HistoryRow>>([{ changedBy: "E-2" }, { changedField: "status" }, { createdAt: new Date(0) }, { version: 9 }, { ticketId: "8" }, { mac: Buffer.alloc(32) }])("altered to %j break the chain there", (values) => {
    expect(firstBreak(altered(2, values), head)).toEqual({ fault: "row_altered", position: 3 });
  });

  test("left out, moved, put in: the first place that is wrong", () => {
    expect(firstBreak(rows.toSpliced(1, 1), head)).toEqual({ fault: "row_missing", position: 2 });
    expect(firstBreak(rows.toSpliced(0, 1), head)).toEqual({ fault: "row_missing", position: 1 });
    const [, second, third] = rows as [HistoryRow, HistoryRow, HistoryRow, HistoryRow];
    expect(firstBreak(rows.with(1, { ...third, position: 2 }).with(2, { ...second, position: 3 }), head)).toEqual({ fault: "row_altered", position: 2 });
    expect(firstBreak([...rows, { ...third, position: 5 }], head)).toEqual({ fault: "row_altered", position: 5 });
  });

  test("cut off at the end do not fit the head", () => {
    expect(firstBreak(rows.slice(0, 3), head)).toEqual({ fault: "rows_cut_off", position: 4 });
    expect(firstBreak(rows.slice(0, 3), undefined)).toEqual({ fault: "head_missing", position: 4 });
  });
});

describe("the head", () => {
  test("of a shorter chain is behind, and what its key did not seal is forged", () => {
    expect(firstBreak(rows, sealed(rows.slice(0, 2)))).toEqual({ fault: "head_behind", position: 2 });
    expect(firstBreak(rows.slice(0, 3), { ...head, length: 3 })).toEqual({ fault: "head_forged" });
    expect(firstBreak(rows, { ...head, mac: Buffer.alloc(32) })).toEqual({ fault: "head_forged" });
    expect(firstBreak(rows, { ...sealed(makeChain(4)) })).toEqual({ fault: "head_forged" });
  });
});
