import { expect, test } from "vitest";
import { CommandError } from "../stack/command-error";
import { demoOptions } from "./demo-options";

test("reads what the demo is asked for", () => {
  expect(demoOptions([])).toEqual({ once: false, json: false });
  expect(demoOptions(["--once", "--json"])).toEqual({ once: true, json: true });
  expect(demoOptions(["--with-parent"])).toEqual({ once: false, json: false });
});

test.each([["--onec"], ["once"], ["--once=yes"]])("%s is refused with the usage", (argument) => {
  expect(() => demoOptions([argument])).toThrow(CommandError);
  expect(() => demoOptions([argument])).toThrow(/usage: npm run demo/);
});
