import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { shownTicket } from "@/tests/support/shown-tickets";
import { markupOf, render } from "@/tests/support/render";
import { sourceTicketQuery, SourceError, troubleOf } from "./source-query";
import { SourceMissing } from "./source-missing";
import { SourceTicket } from "./source-ticket";

const resolution = "The card was worn out. Replace the badge reader's power supply.";

function known(facts: Parameters<typeof shownTicket>[0] = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(sourceTicketQuery("TK20261101003").queryKey, shownTicket({ status: "closed", resolution, ...facts }));
  return queries;
}

const drawn = (step: string | undefined, locale: Locale = "en", queries = known()) => render(<SourceTicket ticketNumber="TK20261101003" step={step} />, { locale, queries });

test("the passage that supports a step is marked in the resolution, and there alone", () => {
  const page = drawn("Replace the power supply of the badge reader");
  expect(page.all("mark").map(({ text }) => text)).toEqual(["Replace the badge reader's power supply."]);
  expect(page.having("aria-label", "Resolution")[0]?.text).toContain(resolution);
});

test("a step that goes back to the description is marked in it", () => {
  expect(drawn("It neither blinks nor beeps").having("aria-label", "Description")[0]?.all("mark")).toHaveLength(1);
});

test("without a step nothing is marked", () => {
  expect(drawn(undefined).all("mark")).toEqual([]);
});

test.each([["zh", ["解决方案", "描述"]], ["nl", ["Oplossing", "Omschrijving"]]] as const)("how it was solved stands before what it was, in %s", (locale, names) => {
  expect(drawn("x", locale).all("h3").map(({ text }) => text)).toEqual(names);
});

test("a ticket that has no resolution any more shows its description alone", () => {
  expect(drawn(undefined, "en", known({ resolution: null })).all("h3").map(({ text }) => text)).toEqual(["Description"]);
});

test("while it is read, its place is taken", () => {
  expect(drawn(undefined, "en", new QueryClient()).having("aria-busy", "true")).toHaveLength(1);
});

test("a marked passage that is markup is shown as text", () => {
  const hostile = known({ resolution: "Run <script>alert(1)</script> twice." });
  expect(markupOf(<SourceTicket ticketNumber="TK20261101003" step="Run script alert twice" />, { queries: hostile })).not.toContain("<script>");
});

test.each(LOCALES)("what cannot be read says why in %s, and only an unreachable desk is worth another try", (locale) => {
  const { Sources } = MESSAGES[locale];
  for (const trouble of ["notFound", "forbidden", "unreachable"] as const) {
    const page = render(<SourceMissing trouble={trouble} retry={() => {}} />, { locale });
    expect(page.having("role", "alert")[0]?.text).toContain(Sources[trouble]);
    expect(page.all("button").length > 0 && page.text.includes(Sources.retry)).toBe(trouble === "unreachable");
  }
});

test("an answer that is none counts as an unreachable desk", () => {
  expect([null, new SourceError("notFound"), new TypeError("fetch failed")].map(troubleOf)).toEqual([undefined, "notFound", "unreachable"]);
});
