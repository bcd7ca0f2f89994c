import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import zh from "@/messages/zh.json";
import { COMPANY_REFUSALS } from "./company-refusals";

test("the sign-in page shows every sentence about a company sign-in, and knows none without one", () => {
  const sentences = Object.keys(en.Errors).filter((reason) => reason.startsWith("company_"));
  expect(COMPANY_REFUSALS.toSorted()).toEqual(sentences.sort());
});

test.each(COMPANY_REFUSALS)("%s is said without a blank to fill: the address that brings it carries no values", (reason) => {
  for (const { Errors } of [en, fr, nl, zh]) expect(Errors[reason]).toMatch(/^[^{}<>]+$/);
});
