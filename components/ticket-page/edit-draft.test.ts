import { expect, test } from "vitest";
import { begunFrom, editedFields } from "./edit-draft";

const begun = begunFrom({ title: "Badge reader", description: "Dead.", version: 4 });

test("an edit that changes nothing sends nothing, or it would write over what others change", () => {
  expect(editedFields(begun)).toEqual({});
});

test("only what is written otherwise is sent", () => {
  expect(editedFields({ ...begun, description: "Dead since Monday." })).toEqual({ description: "Dead since Monday." });
  expect(editedFields({ ...begun, title: "" })).toEqual({ title: "" });
});
