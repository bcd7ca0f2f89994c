import { expect, test } from "vitest";
import { requireSolution } from "./require-solution";

const solved = { resolution: "Driver replaced.", status: "closed" as const, confidential: false };

test("answers what solved the ticket", () => {
  expect(requireSolution(solved)).toBe("Driver replaced.");
});

test.each([
  [{ resolution: null }, "ticket_unsolved"],
  [{ status: "in_progress" as const }, "ticket_unsolved"],
  [{ confidential: true }, "ticket_confidential"],
  [{ confidential: true, resolution: null }, "ticket_unsolved"],
])("refuses %o", (part, reason) => {
  expect(() => requireSolution({ ...solved, ...part })).toThrow(reason);
});
