import { expect, test } from "vitest";
import { shownAnalysis, shownDetail, shownTicket } from "@/tests/support/shown-tickets";
import { pageJson, ticketDetailJson, ticketJson } from "./ticket-json";

test("an integration finds the fields that the desk has no values for yet", () => {
  expect(ticketJson.parse(shownTicket())).toEqual({
    ...shownTicket(),
    attachments: [],
    aiResponses: [],
    sla: { firstResponseDueAt: null, resolutionDueAt: null, breached: null },
  });
});

test("a ticket's detail has comments too, and keeps its history and its analyses", () => {
  const detail = shownDetail({ aiResponses: [shownAnalysis()], history: [{ id: "1", changedField: "status", oldValue: null, newValue: "pending", changedBy: "E1", comment: null, createdAt: new Date() }] });
  expect(ticketDetailJson.parse(detail)).toMatchObject({ ...detail, attachments: [], comments: [], sla: { breached: null } });
});

test("a field that is not meant for the API does not slip into it", () => {
  expect(ticketJson.parse({ ...shownTicket(), searchVector: "secret" })).not.toHaveProperty("searchVector");
  expect(ticketJson.parse({ ...shownTicket(), aiResponses: [{ ...shownAnalysis(), rawAnswer: "secret" }] }).aiResponses[0]).not.toHaveProperty("rawAnswer");
});

test("tickets do not share their empty lists", () => {
  const [one, other] = [ticketJson.parse(shownTicket()), ticketJson.parse(shownTicket())];
  expect(one.aiResponses).not.toBe(other.aiResponses);
});

test("a page of tickets ends with no cursor and a whole total", () => {
  const page = pageJson(ticketJson);
  expect(page.parse({ results: [shownTicket()], nextCursor: null, total: 1 }).results[0]?.attachments).toEqual([]);
  expect(page.safeParse({ results: [], total: 0 }).success).toBe(false);
  expect(page.safeParse({ results: [], nextCursor: null, total: 0.5 }).success).toBe(false);
});
