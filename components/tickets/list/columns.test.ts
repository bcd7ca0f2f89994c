import { expect, test } from "vitest";
import { VIEW_COLUMNS } from "@/lib/views/limits";
import { layOut, usualColumns } from "./columns";

const tracksOf = (style: object, step: string) => String(Reflect.get(style, `--at-${step}`)).split(" ");

test("the usual columns are all there on a wide screen", () => {
  const { from } = layOut(usualColumns("-created_at"), true);
  expect(Object.keys(from).sort()).toEqual(usualColumns("-created_at").toSorted());
});

test("the moment that the list is sorted by is among the usual ones", () => {
  expect(usualColumns("updated_at").at(-1)).toBe("updated");
  expect(usualColumns("-created_at").at(-1)).toBe("created");
});

test("where room runs out, what says least goes first", () => {
  const { from } = layOut(VIEW_COLUMNS, true);
  expect(from).toMatchObject({ title: "3xl", status: "3xl", priority: "3xl" });
  expect(from.language).toBeUndefined();
});

test("a column that came stays at every larger width", () => {
  const { from, style } = layOut(VIEW_COLUMNS, false);
  const counts = (["3xl", "4xl", "5xl", "6xl", "7xl"] as const).map((step) => tracksOf(style, step).length);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(counts.at(-1)).toBe(Object.keys(from).length);
});

test("the box to select with has a track of its own", () => {
  const columns = usualColumns("-created_at");
  expect(tracksOf(layOut(columns, true).style, "3xl")[0]).toBe("1rem");
  expect(tracksOf(layOut(columns, false).style, "3xl")[0]).not.toBe("1rem");
});
