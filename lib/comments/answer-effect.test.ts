import { expect, test } from "vitest";
import { STATUSES } from "@/db/enums";
import { answerEffect } from "./answer-effect";

const now = new Date("2026-11-24T10:00:00Z");
const earlier = new Date("2026-11-24T09:00:00Z");

test.each(STATUSES)("of a %s ticket, the first comment by anybody but its requester is the first response", (status) => {
  expect(answerEffect({ status, firstResponseAt: null }, false, now)).toEqual({ firstResponseAt: now });
  expect(answerEffect({ status, firstResponseAt: earlier }, false, now)).toEqual({});
});

test.each(["pending", "in_progress"] as const)("the requester of a %s ticket changes nothing of it", (status) => {
  expect(answerEffect({ status, firstResponseAt: null }, true, now)).toEqual({});
});

test("the requester's answer reopens a resolved ticket", () => {
  expect(answerEffect({ status: "resolved", firstResponseAt: earlier }, true, now)).toEqual({ status: "in_progress", resolvedAt: null });
});

test("a closed ticket takes no answer of its requester", () => {
  expect(() => answerEffect({ status: "closed", firstResponseAt: earlier }, true, now)).toThrow(expect.objectContaining({ code: "conflict", reason: "ticket_closed" }));
});
