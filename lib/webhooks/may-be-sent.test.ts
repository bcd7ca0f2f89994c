import { expect, test } from "vitest";
import type { JudgedEvent } from "@/lib/events/may-hear";
import { mayBeSent } from "./may-be-sent";

const open = { confidential: false, assignedTo: null, viewers: [] };

const event = (given: Partial<JudgedEvent> = {}): JudgedEvent => ({ type: "ticket.updated", employeeId: "E-1", payload: {}, audience: open, ...given });

test.each<[string, Partial<JudgedEvent>]>([
  ["a ticket", {}],
  ["an analysis", { type: "analysis.completed" }],
  ["what staff alone see", { payload: { internal: true } }],
])("%s may be told of", (_, given) => {
  expect(mayBeSent(event(given))).toBe(true);
});

test.each<[string, Partial<JudgedEvent>]>([
  ["a confidential ticket", { audience: { ...open, confidential: true } }],
  ["a confidential ticket of somebody called like the receiver", { employeeId: "webhook", audience: { confidential: true, assignedTo: "webhook", viewers: ["webhook"] } }],
  ["what is meant for one person", { payload: { receiver: "webhook" } }],
  ["a notification", { type: "notification.created" }],
  ["a ticket that is not there", { audience: null }],
])("%s may not", (_, given) => {
  expect(mayBeSent(event(given))).toBe(false);
});
