import { expect, test } from "vitest";
import { CommandError } from "../stack/command-error";
import { adminOptions } from "./admin-options";

test.each([
  [["create", "--email", "a@desk.example", "--name", "A B", "--employee-id", "E-1"], { command: "create", email: "a@desk.example", name: "A B", employeeId: "E-1" }],
  [["reset", "--email=a@desk.example"], { command: "reset", email: "a@desk.example", secondFactor: false }],
  [["reset", "--second-factor", "--email", "a@desk.example"], { command: "reset", email: "a@desk.example", secondFactor: true }],
])("%j", (args, options) => {
  expect(adminOptions(args)).toEqual(options);
});

test.each([[[]], [["remove"]], [["create"]], [["create", "--email", "a@desk.example", "--name", "A"]], [["reset", "--email"]], [["reset", "--mail", "a"]], [["reset", "--email", "a@desk.example", "extra"]]])("%j is answered with how to ask", (args) => {
  expect(() => adminOptions(args)).toThrow(CommandError);
  expect(() => adminOptions(args)).toThrow(/^usage: npm run admin -- create/);
});
