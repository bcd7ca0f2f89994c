import { expect, it } from "vitest";
import { initialsOf } from "./initials";

it.each([["Owen Tasker", "OT"], ["Élodie Garrigue", "ÉG"], ["Jan van der Berg", "JB"], ["顾文悦", "悦"], ["Cher", "C"], ["", ""]])("shortens %s to %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
