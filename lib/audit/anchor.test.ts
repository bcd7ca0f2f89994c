import { expect, test } from "vitest";
import { anchor, countEnds, isGenuine, sealAnchor } from "./anchor";

const row = (id: string, ticketId: string, position: number) => ({ id, ticketId, position, mac: Buffer.alloc(32, Number(id)) });
const rows = [row("1", "7", 1), row("4", "7", 2), row("2", "8", 1), row("3", "9", 1), row("5", "9", 2)];

function endsOf(given: typeof rows, through = "5") {
  const counted = countEnds("key", through);
  for (const each of given) counted.add(each);
  return counted.ends();
}

test("chains and rows are counted up to an id, whatever came later", () => {
  expect(endsOf(rows)).toMatchObject({ chains: 3, rows: 5 });
  expect(endsOf(rows, "3")).toMatchObject({ chains: 3, rows: 3 });
  expect(endsOf(rows, "3")).toEqual(endsOf(rows.filter(({ id }) => Number(id) <= 3)));
  expect(endsOf(rows, "0")).toMatchObject({ chains: 0, rows: 0 });
  expect(endsOf(rows, "9223372036854775807")).toEqual(endsOf(rows));
});

test("the sum differs with any chain's length and end, and with the key", () => {
  const { sum } = endsOf(rows);
  expect(endsOf(rows.slice(0, 4)).sum).not.toBe(sum);
  expect(endsOf(rows.slice(2)).sum).not.toBe(sum);
  expect(endsOf(rows.with(4, { ...row("5", "9", 2), mac: Buffer.alloc(32) })).sum).not.toBe(sum);
  expect(countEnds("other", "5").ends().sum).not.toBe(countEnds("key", "5").ends().sum);
});

test("nothing of a sealed anchor can be altered, and it survives the log", () => {
  const made = sealAnchor("key", { at: "2026-11-24T03:13:00.000Z", through: "5", ...endsOf(rows), admin: { length: 2, mac: "ab".repeat(32) } });
  expect(isGenuine("key", anchor.parse(JSON.parse(JSON.stringify(made))))).toBe(true);
  expect(isGenuine("other", made)).toBe(false);
  const altered = [{ at: "2026-11-25T03:13:00.000Z" }, { chains: 2 }, { rows: 4 }, { through: "4" }, { sum: "0".repeat(64) }, { admin: { length: 1, mac: "ab".repeat(32) } }, { admin: { length: 2, mac: null } }];
  for (const values of altered) expect(isGenuine("key", { ...made, ...values }), JSON.stringify(values)).toBe(false);
});
