import { expect, test } from "vitest";
import { chooseSpace, type KnownSpace } from "./choose-space";

const target = { model: "new", chunking: 2 };
let id = 0;

/** `completed`: the day of completion, null while it is not. */
const space = (model: string, chunking: number, completed: number | null): KnownSpace => ({
  id: ++id,
  model,
  chunking,
  dimensions: 2,
  createdAt: new Date(0),
  completedAt: completed === null ? null : new Date(completed),
});
const anyModel = () => true;
const choose = (spaces: KnownSpace[], canEmbed: (model: string) => boolean = anyModel) => {
  const chosen = chooseSpace(spaces, target, canEmbed);
  return chosen && [chosen.model, chosen.chunking];
};

test("the target serves once it is complete, whatever else was completed later", () => {
  expect(choose([space("new", 2, 1), space("old", 2, 9)])).toEqual(["new", 2]);
});

test("until then the one that was completed last serves: of the same model cut otherwise, or of another model", () => {
  expect(choose([space("new", 1, 5), space("old", 2, 3), space("new", 2, null)])).toEqual(["new", 1]);
  expect(choose([space("new", 1, 3), space("old", 2, 5), space("new", 2, null)])).toEqual(["old", 2]);
});

test("a model that cannot embed what is asked does not serve, however complete its vectors are", () => {
  const spaces = [space("gone", 2, 9), space("old", 1, 5), space("new", 2, null)];
  expect(choose(spaces, (model) => model !== "gone")).toEqual(["old", 1]);
  expect(choose(spaces, (model) => model === "new")).toEqual(["new", 2]);
});

test("without a complete one the target serves as far as it is, and before its first vector nothing does", () => {
  expect(choose([space("old", 2, null), space("new", 2, null)])).toEqual(["new", 2]);
  expect(choose([space("new", 1, null)])).toBeUndefined();
  expect(choose([])).toBeUndefined();
});

test("of two that were completed at once the newer one serves", () => {
  expect(choose([space("a", 1, 5), space("b", 1, 5)])).toEqual(["b", 1]);
});
