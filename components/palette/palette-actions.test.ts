import { expect, test } from "vitest";
import { currentActions, offerActions } from "./palette-actions";

const action = (id: string) => ({ id, label: id, run: () => {} });
const ids = () => currentActions().map(({ id }) => id);

test("actions are offered while their page is there, those of several parts of it together", () => {
  const endReply = offerActions([action("reply"), action("note")]);
  const endPanel = offerActions([action("accept")]);
  expect(ids()).toEqual(["reply", "note", "accept"]);
  endReply();
  expect(ids()).toEqual(["accept"]);
  endPanel();
  expect(ids()).toEqual([]);
});

test("what is offered stays the same thing while nothing changes, or the palette would draw without end", () => {
  const end = offerActions([action("reply")]);
  expect(currentActions()).toBe(currentActions());
  end();
});
