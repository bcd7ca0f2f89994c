import { expect, it } from "vitest";
import { restoringVerdict } from "./restoring-verdict";

const accepted = { verdict: "accepted", category: null, comment: null } as const;
const corrected = { verdict: "corrected", category: "software", comment: "a macro" } as const;
const rejected = { verdict: "rejected", category: null, comment: "nonsense" } as const;

it("finds nothing to give again where nobody had judged", () => {
  expect(restoringVerdict({ said: undefined, suggestedCategory: "network", ticketCategory: "other" }, "network")).toBeUndefined();
});

it("gives the earlier verdict again, with its category and its words", () => {
  expect(restoringVerdict({ said: corrected, suggestedCategory: "network", ticketCategory: "software" }, "network")).toEqual({ verdict: "corrected", category: "software", comment: "a macro" });
  expect(restoringVerdict({ said: accepted, suggestedCategory: "network", ticketCategory: "network" }, "software")).toEqual({ verdict: "accepted", category: undefined, comment: undefined });
});

it("takes a rejection back only where the ticket's category is still what it was, as rejecting again does not set one", () => {
  expect(restoringVerdict({ said: rejected, suggestedCategory: "network", ticketCategory: "other" }, "network")).toBeUndefined();
  expect(restoringVerdict({ said: rejected, suggestedCategory: "network", ticketCategory: "network" }, "network")).toMatchObject({ verdict: "rejected", comment: "nonsense" });
});

it("leaves a category alone that somebody had chosen after the earlier verdict", () => {
  expect(restoringVerdict({ said: accepted, suggestedCategory: "network", ticketCategory: "hardware" }, "software")).toBeUndefined();
});
