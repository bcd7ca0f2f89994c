import { describe, expect, test } from "vitest";
import { STATUSES } from "@/db/enums";
import { allowedMoves, isSolved, MOVES, type Move, OPEN_STATUSES, statusAfter } from "./lifecycle";
import { nextStatus } from "./next-status";

/** The state machine, written out a second time. */
const EXPECTED: Record<string, Partial<Record<Move, string>>> = {
  pending: { assign: "in_progress", resolve: "resolved" },
  in_progress: { assign: "in_progress", resolve: "resolved" },
  resolved: { close: "closed", reopen: "in_progress" },
  closed: { reopen: "in_progress" },
};

describe.each(STATUSES)("from %s", (status) => {
  test.each(Object.keys(MOVES) as Move[])("%s", (move) => {
    expect(statusAfter(status, move)).toBe(EXPECTED[status]?.[move]);
  });

  test("the allowed moves are those that lead somewhere", () => {
    expect(allowedMoves(status).toSorted()).toEqual(Object.keys(EXPECTED[status] ?? {}).toSorted());
  });
});

test("a ticket is open or solved", () => {
  expect(OPEN_STATUSES).toEqual(["pending", "in_progress"]);
  expect(STATUSES.filter(isSolved)).toEqual(["resolved", "closed"]);
});

test("a wrong move says where the ticket is and what it may do", () => {
  expect(nextStatus("resolved", "close")).toBe("closed");
  expect(() => nextStatus("pending", "close")).toThrow(
    expect.objectContaining({ code: "forbidden_transition", reason: "move_not_allowed", details: { currentStatus: "pending", move: "close", allowedMoves: ["assign", "resolve"] } }),
  );
});
