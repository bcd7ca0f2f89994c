import { expect, test } from "vitest";
import type { Answer } from "@/components/forms/answer";
import { changedFields, lastChanger, sendChange } from "./send-change";

const stale = (currentVersion: number, ...fields: string[]): Answer<string> => ({
  ok: false,
  code: "stale",
  message: "Somebody changed this ticket meanwhile.",
  fields: {},
  details: { currentVersion, changes: fields.map((field) => ({ field, oldValue: null, newValue: null, changedBy: `E-${field}`, createdAt: "2026-11-24T12:00:00Z" })) },
});

/** A desk that refuses with these answers, one after the other, and then takes it. */
function desk(...refusals: Answer<string>[]) {
  const seen: number[] = [];
  const call = (version: number): Promise<Answer<string>> => {
    seen.push(version);
    return Promise.resolve(refusals[seen.length - 1] ?? { ok: true, result: "saved" });
  };
  return { seen, call };
}

test("a change that is in nobody's way is sent again with the version that is there now", async () => {
  const { seen, call } = desk(stale(4, "priority"), stale(5, "assigned_to", "status"));
  expect(await sendChange({ version: 3, fields: ["title"], call })).toEqual({ ok: true, result: "saved" });
  expect(seen).toEqual([3, 4, 5]);
});

test("a change of what another has changed too is not sent over theirs", async () => {
  const { seen, call } = desk(stale(4, "priority", "assigned_to"));
  const answer = await sendChange({ version: 3, fields: ["assignedTo"], call });
  expect(answer).toMatchObject({ ok: false, code: "stale" });
  expect(seen).toEqual([3]);
});

test("a refusal that does not tell what has changed is not guessed around", async () => {
  const { seen, call } = desk({ ...stale(4), details: {} } as Answer<string>);
  expect(await sendChange({ version: 3, fields: [], call })).toMatchObject({ ok: false });
  expect(seen).toEqual([3]);
});

test("other refusals are answers", async () => {
  const refusal: Answer<string> = { ok: false, code: "forbidden", message: "No.", fields: {}, details: {} };
  expect(await sendChange({ version: 3, fields: [], call: desk(refusal).call })).toBe(refusal);
});

test("a ticket that changes without end is given up on", async () => {
  const { seen, call } = desk(...Array.from({ length: 20 }, (_, index) => stale(index + 4, "tags")));
  expect(await sendChange({ version: 3, fields: ["title"], call })).toMatchObject({ ok: false });
  expect(seen).toHaveLength(5);
});

test("what was changed is named as the ticket names it", () => {
  expect(changedFields({ currentVersion: 5, changes: [{ field: "assigned_to", changedBy: "E1" }] })).toEqual(["assignedTo"]);
  expect(changedFields({})).toEqual([]);
});

test("the last one who changed it is named", () => {
  expect(lastChanger({ currentVersion: 5, changes: [{ field: "title", changedBy: "E1" }, { field: "tags", changedBy: "E2" }] })).toBe("E2");
  expect(lastChanger({})).toBeUndefined();
});
