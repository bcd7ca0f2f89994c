import { describe, expect, test } from "vitest";
import { type DraftCopy, isSame, isUnsent, mergeDraft } from "./draft-merge";

interface Values {
  title: string;
  body: string;
  tags?: string[];
}

const EMPTY: Values = { title: "", body: "" };
const values = (title: string, body = ""): Values => ({ title, body });

/** Begun from version 3, which said "Old" and "old". */
const copy = (given: Partial<DraftCopy<Values>> = {}): DraftCopy<Values> => ({ values: values("Old", "old"), version: 3, base: values("Old", "old"), ...given });
const stored = (given: Values, version = 4) => ({ values: given, version });

const merged = (own: DraftCopy<Values>, theirs: ReturnType<typeof stored>) => mergeDraft(own, theirs, EMPTY);

describe("what the server has", () => {
  test("is taken where nothing was typed since", () => {
    expect(merged(copy(), stored(values("New", "new")))).toEqual({ copy: { values: values("New", "new"), version: 4, base: values("New", "new") } });
  });

  test("is taken by a browser that has nothing yet", () => {
    const fresh = { values: EMPTY, version: 0, base: EMPTY };
    expect(merged(fresh, stored(values("New")))).toEqual({ copy: { values: values("New"), version: 4, base: values("New") } });
  });

  test("is taken where it was emptied: it was sent from elsewhere", () => {
    expect(merged(copy(), stored(EMPTY)).copy.values).toEqual(EMPTY);
  });

  test("is no news where it is the version that was begun from", () => {
    const own = copy({ values: values("Mine", "old"), tried: values("M", "old") });
    expect(merged(own, stored(values("Old", "old"), 3))).toEqual({ copy: { values: values("Mine", "old"), version: 3, base: values("Old", "old") } });
  });

  test("is taken with what was typed meanwhile in another field", () => {
    const { copy: both, theirs } = merged(copy({ values: values("Mine", "old") }), stored({ ...values("Old", "theirs"), tags: ["vpn"] }));
    expect([both.values, both.version, theirs]).toEqual([{ title: "Mine", body: "theirs", tags: ["vpn"] }, 4, undefined]);
    expect(isUnsent(both)).toBe(true);
  });
});

describe("what was typed", () => {
  test("stays where the server has another text of the same field, and so does that", () => {
    const own = copy({ values: values("Mine", "old") });
    const theirs = stored(values("Theirs", "old"));
    expect(merged(own, theirs)).toEqual({ copy: own, theirs });
  });

  test("is in no conflict with the same, typed twice", () => {
    const { copy: same, theirs } = merged(copy({ values: values("Same", "old") }), stored(values("Same", "old")));
    expect([isUnsent(same), theirs]).toEqual([false, undefined]);
  });

  test("outlives a draft that was sent or thrown away elsewhere", () => {
    const { copy: kept, theirs } = merged(copy({ values: values("Old", "old and more") }), stored(EMPTY));
    expect([kept.values.body, kept.version, isUnsent(kept), theirs]).toEqual(["old and more", 4, true, undefined]);
  });

  test("is no conflict with its own beginning, which arrived though no answer said so", () => {
    const own = copy({ values: values("Old", "all of it"), tried: values("Old", "all") });
    const { copy: kept, theirs } = merged(own, stored(values("Old", "all")));
    expect([kept, theirs]).toEqual([{ values: values("Old", "all of it"), version: 4, base: values("Old", "all") }, undefined]);
  });

  test("was sent, and takes nothing away that was typed elsewhere since", () => {
    expect(merged(copy({ values: EMPTY }), stored(values("Old", "old, and more"))).copy.values).toEqual(values("Old", "old, and more"));
  });
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [{ c: "x" }] }, { b: [{ c: "x" }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: undefined }, { b: undefined }, true],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: null }, { a: {} }, false],
  [[], {}, false],
  [["a", "b"], ["b", "a"], false],
  [["a"], ["a", "b"], false],
  ["1", 1, false],
])("%j and %j are the same: %s", (one, two, same) => {
  expect([isSame(one, two), isSame(two, one)]).toEqual([same, same]);
});
